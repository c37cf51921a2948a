/** Knows which words name a procedure, and which names are names of one. */
@NullMarked
package org.procedex.extract.name;

import org.jspecify.annotations.NullMarked;
