package org.procedex.extract;

/**
 * What is known of an article's lists before its passages are gone through.
 *
 * @param roles what lists are whose headings got lost
 * @param stems sentences that items end
 * @param variants ways of doing the procedure that lists tell
 * @param nesting what items are that stand above and below others
 */
record Lists(ListRoles roles, Stems stems, Variants variants, Nesting nesting) {}
