/**
 * Holds the words, sentences and blocks of an article, and the mentions and drafts of records in
 * them.
 */
@NullMarked
package org.procedex.extract.sentence;

import org.jspecify.annotations.NullMarked;
