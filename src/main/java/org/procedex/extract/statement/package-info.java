/** Makes records of what the rules match in a sentence, as far as it is said of a procedure. */
@NullMarked
package org.procedex.extract.statement;

import org.jspecify.annotations.NullMarked;
