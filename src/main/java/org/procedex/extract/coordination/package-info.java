/** Parts coordinated words into the members that can stand alone. */
@NullMarked
package org.procedex.extract.coordination;

import org.jspecify.annotations.NullMarked;
