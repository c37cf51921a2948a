/** Tells a procedure's merits by the words and clauses that praise. */
@NullMarked
package org.procedex.extract.praise;

import org.jspecify.annotations.NullMarked;
