package org.procedex.rules;

/**
 * A place where a rule matches, in tokens.
 *
 * @param rule the rule
 * @param cueFrom first token of the cue
 * @param cueTo token behind the cue
 * @param from first token of the record's words
 * @param to token behind them
 * @param procedure position, in {@link Clauses#procedures()}, of the procedure that the pattern
 *     names; -1 where it names none
 * @param left whether the words stand before the cue
 */
public record RuleMatch(
    Rule rule, int cueFrom, int cueTo, int from, int to, int procedure, boolean left) {}
