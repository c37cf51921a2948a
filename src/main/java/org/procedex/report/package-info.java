/** Presents a dataset to people. */
@NullMarked
package org.procedex.report;

import org.jspecify.annotations.NullMarked;
