/** Loads, checks and matches the extraction rules. */
@NullMarked
package org.procedex.rules;

import org.jspecify.annotations.NullMarked;
