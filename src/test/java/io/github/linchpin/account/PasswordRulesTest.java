package io.github.linchpin.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.account.PasswordRules.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {
    @ParameterizedTest
    @CsvSource({
        "elevenchars, TOO_SHORT",
        "aaaabbbbccccdddd, TOO_SIMPLE",
        "my name is Ada Lovelace, HAS_NAME",
    })
    void a_weak_password_is_refused(String password, Fault fault) {
        assertThat(PasswordRules.fault(password, "ada")).contains(fault);
    }

    @Test
    void bytes_are_counted_at_the_top_and_characters_at_the_bottom() {
        assertThat(PasswordRules.fault("äöüßäöüßabcdefgh".repeat(3), "x")).isEmpty();
        assertThat(PasswordRules.fault("äöüßäöüßabcdefgh".repeat(3) + "1", "x"))
                .contains(Fault.TOO_LONG);
        assertThat(PasswordRules.fault("😀😁😂🤣😃", "x")).contains(Fault.TOO_SHORT);
        assertThat(PasswordRules.fault("correct horse battery staple", "ada")).isEmpty();
    }

    @Test
    void a_longer_password_does_not_fit_by_its_beginning() {
        PasswordHashing hashing = new PasswordHashing(4);
        String longest = "0123456789abcdef".repeat(4) + "01234567";
        String stored = hashing.hash(longest);
        assertThat(hashing.fits(longest, stored)).isTrue();
        assertThat(hashing.fits(longest + "x", stored)).isFalse();
        assertThat(hashing.fits("", stored)).isFalse();
        assertThat(hashing.fits(longest, null)).isFalse();
    }

    @Test
    void every_comparison_costs_one_hash_whatever_there_is_to_compare() {
        PasswordHashing hashing = new PasswordHashing(4);
        String stored = hashing.hash("correct horse battery staple");
        for (String tried :
                new String[] {"correct horse battery staple", "wrong", "", "x".repeat(500)}) {
            for (String hash : new String[] {stored, null}) {
                long before = hashing.computed();
                hashing.fits(tried, hash);
                assertThat(hashing.computed() - before).as(tried + hash).isEqualTo(1);
            }
        }
    }
}
