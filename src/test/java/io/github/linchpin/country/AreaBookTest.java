package io.github.linchpin.country;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.shared.Period;
import io.github.linchpin.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class AreaBookTest {
    @Autowired AreaNames names;

    @Test
    void a_name_a_code_and_an_alias_mean_the_same() {
        AreaBook book = names.book();
        Period year = new Period(2025, 2025);
        assertThat(book.find("Turkey", year)).contains("TR");
        assertThat(book.find("T\u00fcrkiye", year)).contains("TR");
        assertThat(book.find("TR", year)).contains("TR");
        assertThat(book.find(" Congo (Kinshasa)\u200b ", year)).contains("CD");
        assertThat(book.find("NA", year)).contains("NA");
    }

    @Test
    void what_is_not_known_is_offered_not_guessed() {
        AreaBook book = names.book();
        assertThat(book.find("Kongo", new Period(2025, 2025))).isEmpty();
        assertThat(book.offers("Kongo")).contains("CD", "CG").hasSizeLessThanOrEqualTo(3);
        assertThat(book.offers("")).isEmpty();
        assertThat(book.offers("xyzzy")).isEmpty();
    }

    @Test
    void a_country_that_is_no_more_has_its_years() {
        AreaBook book = names.book();
        assertThat(book.find("USSR", new Period(2025, 2025))).isEmpty();
    }
}
