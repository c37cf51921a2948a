/** The dataset: records with ids, rows, files and their schema. */
@NullMarked
package org.procedex.dataset;

import org.jspecify.annotations.NullMarked;
