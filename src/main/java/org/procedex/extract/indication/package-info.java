/** Finds what a procedure is for where no rule matches and the kinds of the words tell. */
@NullMarked
package org.procedex.extract.indication;

import org.jspecify.annotations.NullMarked;
