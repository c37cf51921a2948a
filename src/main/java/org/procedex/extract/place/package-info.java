/** Makes records of what words say by standing below a heading or in a list. */
@NullMarked
package org.procedex.extract.place;

import org.jspecify.annotations.NullMarked;
