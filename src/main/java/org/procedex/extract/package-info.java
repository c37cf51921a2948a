/** Turns the mentions that rules find into linked records. */
@NullMarked
package org.procedex.extract;

import org.jspecify.annotations.NullMarked;
