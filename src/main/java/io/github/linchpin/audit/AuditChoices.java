package io.github.linchpin.audit;

import java.util.List;

/**
 * What stands in the trail and can be filtered by, in the order of the alphabet.
 *
 * @param actors names of those who acted; visitors have none
 * @param actions like {@code account.created}
 * @param subjects kinds of things
 */
public record AuditChoices(List<String> actors, List<String> actions, List<String> subjects) {}
