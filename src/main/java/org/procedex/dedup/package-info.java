/** Finds repeated sentences and merges the records that they repeat. */
@NullMarked
package org.procedex.dedup;

import org.jspecify.annotations.NullMarked;
