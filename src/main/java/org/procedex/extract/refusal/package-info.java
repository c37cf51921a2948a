/** Finds in whom a procedure is refused, put off or done with care. */
@NullMarked
package org.procedex.extract.refusal;

import org.jspecify.annotations.NullMarked;
