package org.procedex.extract.place;

import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.rules.WordClasses;

/**
 * What rules of places ask about an article while it is read.
 *
 * @param classes of its words
 * @param discourse what is spoken of
 * @param coordination how its words are joined
 * @param names what its procedures are called
 */
record PlaceContext(
    WordClasses classes, Discourse discourse, Coordination coordination, ProcedureNames names) {}
