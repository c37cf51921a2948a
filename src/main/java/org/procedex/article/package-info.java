/** Finds and decodes the articles of an input folder. */
@NullMarked
package org.procedex.article;

import org.jspecify.annotations.NullMarked;
