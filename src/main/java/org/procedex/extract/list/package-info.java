/** Finds out what a list says whose heading is lost or says nothing. */
@NullMarked
package org.procedex.extract.list;

import org.jspecify.annotations.NullMarked;
