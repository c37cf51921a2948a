/** Scores a dataset against gold files. */
@NullMarked
package org.procedex.validate;

import org.jspecify.annotations.NullMarked;
