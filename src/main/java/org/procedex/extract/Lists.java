package org.procedex.extract;

import org.procedex.extract.description.Variants;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.list.ListRoles;
import org.procedex.extract.list.Nesting;
import org.procedex.extract.list.Stems;
import org.procedex.extract.place.ListRole;
import org.procedex.extract.title.OpeningLine;
import org.procedex.rules.RecordType;

/**
 * What is known of an article's lists before its passages are gone through.
 *
 * @param roles what lists are whose headings got lost
 * @param stems sentences that items end
 * @param variants ways of doing the procedure that lists tell
 * @param nesting what items are that stand above and below others
 */
record Lists(ListRoles roles, Stems stems, Variants variants, Nesting nesting) {
  /** Reads all lists, and leaves the discourse where the article begins. */
  static Lists of(Reading reading, Passes passes, OpeningLine opening) {
    Stems stems = new Stems(reading.page().rules(), reading.page().known());
    ListRoles roles = new ListRoles(reading, passes.introductions(), stems, opening.line());
    Variants variants = new Variants(reading, passes.coordination());
    Nesting nesting = new Nesting(reading, passes.sections());
    roles.read();
    reading.discourse().restart();
    nesting.read(
        item -> {
          ListRole role = roles.of(item);
          return role != null && role.type() != RecordType.PROCEDURE;
        });
    variants.read();
    return new Lists(roles, stems, variants, nesting);
  }
}
