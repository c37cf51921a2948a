/**
 * Sees the structure of a messy article: sections, lists, sentences, with spans into the original
 * text.
 */
@NullMarked
package org.procedex.text;

import org.jspecify.annotations.NullMarked;
