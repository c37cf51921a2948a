/** The command line. */
@NullMarked
package org.procedex.cli;

import org.jspecify.annotations.NullMarked;
