package io.github.linchpin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditEventTest {
    @Test
    void a_change_holds_only_what_differs() {
        Map<String, Object> before = new HashMap<>(Map.of("a", 1, "b", List.of(1), "gone", "x"));
        before.put("empty", null);
        Map<String, Object> after = new HashMap<>(Map.of("a", 2, "b", List.of(1), "new", "y"));
        after.put("empty", "filled");

        AuditEvent event = AuditEvent.changed("account", 1, "Bob", before, after);

        Map<String, Object> expected = new HashMap<>(Map.of("a", 1, "gone", "x"));
        expected.put("empty", null);
        assertThat(event.action()).isEqualTo("account.changed");
        assertThat(event.before()).isEqualTo(expected);
        assertThat(event.after()).isEqualTo(Map.of("a", 2, "new", "y", "empty", "filled"));
    }

    @Test
    void a_new_thing_has_nothing_before() {
        AuditEvent event = AuditEvent.created("api-token", 3, "report", Map.of("role", "analyst"));

        assertThat(event.action()).isEqualTo("api-token.created");
        assertThat(event.subjectId()).isEqualTo("3");
        assertThat(event.before()).isNull();
        assertThat(event.after()).isEqualTo(Map.of("role", "analyst"));
        assertThat(event.reason()).isNull();
        assertThat(event.because("asked").after()).isEqualTo(event.after());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "created", "Account.created", "account.", ".x", "a b.c", "a.b.c"})
    void an_action_is_a_subject_and_a_verb(String action) {
        assertThatThrownBy(() -> AuditEvent.of(action, "account", 1, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_reason_has_an_end() {
        AuditEvent event = AuditEvent.of("a.b", "a", 1, "");

        assertThat(event.because("x".repeat(4000)).reason()).hasSize(4000);
        assertThatThrownBy(() -> event.because("x".repeat(4001)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_head_is_read_as_it_is_written() {
        AuditHead head = new AuditHead(12, "0a".repeat(32));

        assertThat(AuditHead.parse(head.toString())).isEqualTo(head);
        assertThat(AuditHead.parse("  12:" + "0A".repeat(32) + "\n")).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "12:", ":00", "12:00", "-1:00", "x"})
    void what_is_no_head_is_refused(String text) {
        assertThatThrownBy(() -> AuditHead.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NUMBER:HASH");
    }
}
