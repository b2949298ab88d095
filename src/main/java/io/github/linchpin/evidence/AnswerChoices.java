package io.github.linchpin.evidence;

import java.util.Map;
import java.util.Set;

/**
 * What can be answered about an input at a stage.
 *
 * @param forms keys of the forms that measures tell apart, with the one that none of them names;
 *     empty where none does
 * @param members of a family, names by slug; empty for an input that is no family
 */
public record AnswerChoices(Set<String> forms, Map<String, String> members) {}
