package io.github.linchpin.licence;

import static io.github.linchpin.db.jooq.Tables.EXPORT_LICENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.ledger.LedgerBench;
import io.github.linchpin.ledger.LedgerImportService;
import io.github.linchpin.licence.LicenceRefusal.Why;
import io.github.linchpin.shared.LicenceType;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** What is taken into the register of licences, what not, and that nothing is ever lost from it. */
@WritingTest
class LicenceServiceTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 31);
    private static final LocalDate APPLIED = LocalDate.of(2026, 2, 1);

    @Autowired LicenceService licences;
    @Autowired LedgerImportService imports;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired DSLContext dsl;

    private LedgerBench.Desk desk;
    private int supplier;
    private int item;

    @BeforeEach
    void buy() {
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        desk = bench.desk("licence-register", "US");
        if (as(imports::all).isEmpty()) {
            bench.load(
                    desk,
                    imports,
                    """
                    document_no,document_line,bought_on,item,supplier,amount,currency,origin
                    R-1,1,2026-06-10,GA,S-1,900000,EUR,CN
                    R-1,2,2026-06-10,GE,S-2,100000,EUR,CN
                    """);
        }
        supplier = as(() -> licences.suppliers(desk.unit(), "s-1", 10)).getFirst().id();
        item = as(() -> licences.items(desk.unit(), supplier, "", 10)).getFirst().id();
    }

    @Test
    void a_licence_is_on_file_as_it_was_recorded() {
        LicenceTerms terms =
                new LicenceTerms(
                        new LicenceTerms.Goods(supplier, item, "US", "CN-2023-23"),
                        LicenceType.INDIVIDUAL,
                        "A-1",
                        "EUC-7",
                        new LicenceTerms.Amount(new BigDecimal("1200.5"), "kg"),
                        new LicenceDates(APPLIED, null, FIRST, LAST),
                        "by courier");
        int id = as(() -> licences.record(desk.unit(), terms));
        ExportLicence found = found(id);
        assertThat(found.terms()).isEqualTo(terms);
        assertThat(found.names().supplierCode()).isEqualTo("S-1");
        assertThat(found.names().item()).isEqualTo("GA");
        assertThat(found.recording().by()).isEqualTo(desk.actor().name());
        assertThat(as(() -> licences.expiries(LAST, LAST))).contains(found);
        assertThat(as(() -> licences.expiries(FIRST, LAST.minusDays(1)))).doesNotContain(found);
        assertThat(as(() -> licences.expiries(LAST.plusDays(1), LAST.plusDays(9))))
                .doesNotContain(found);
    }

    @Test
    void what_is_changed_or_withdrawn_stays_on_file_with_the_reason() {
        int first = record("B-1", LicenceDates.appliedOn(APPLIED));
        int second =
                as(() ->
                        licences.change(
                                desk.unit(),
                                first,
                                terms("B-1", new LicenceDates(APPLIED, null, FIRST, LAST)),
                                "granted"));
        List<ExportLicence> history = as(() -> licences.history(desk.unit(), second));
        assertThat(history).extracting(ExportLicence::id).containsExactly(second, first);
        assertThat(history.getLast().withdrawal())
                .extracting(ExportLicence.Withdrawal::reason)
                .isEqualTo("granted");
        assertThat(all()).extracting(ExportLicence::id).contains(second).doesNotContain(first);
        assertRefused(Why.WITHDRAWN, () -> withdraw(first, "once more"));
        assertRefused(
                Why.WITHDRAWN,
                () ->
                        as(() ->
                                licences.change(
                                        desk.unit(), first, terms("B-2", dates(FIRST)), "late")));
        assertRefused(Why.REASON_MISSING, () -> withdraw(second, " "));
        assertRefused(Why.TOO_LONG, () -> withdraw(second, "x".repeat(501)));
        assertThat(all()).extracting(ExportLicence::id).contains(second);
        withdraw(second, "typed for another supplier");
        assertThat(all()).extracting(ExportLicence::id).doesNotContain(second);
        assertThat(as(() -> licences.history(desk.unit(), second)).getFirst().counts()).isFalse();
    }

    @Test
    void a_change_that_is_refused_leaves_the_record_before() {
        int kept = record("C-1", dates(FIRST));
        assertRefused(
                Why.VALIDITY_NOT_USABLE,
                () ->
                        as(() ->
                                licences.change(
                                        desk.unit(),
                                        kept,
                                        terms("C-1", LicenceDates.valid(LAST, FIRST)),
                                        "mistyped")));
        assertThat(found(kept).counts()).isTrue();
    }

    @Test
    void what_cannot_be_true_is_refused_with_the_reason() {
        refused(Why.DAY_MISSING, "D-1", new LicenceDates(null, null, null, null));
        refused(Why.NUMBER_MISSING, " ", dates(FIRST));
        refused(Why.VALIDITY_NOT_USABLE, "D-1", LicenceDates.valid(LAST, LAST.minusDays(1)));
        refused(Why.VALIDITY_NOT_USABLE, "D-1", new LicenceDates(APPLIED, null, null, LAST));
        refused(
                Why.APPLIED_TOO_LATE,
                "D-1",
                new LicenceDates(FIRST.plusDays(1), null, FIRST, LAST));
        refused(Why.REFUSAL_NOT_USABLE, "D-1", new LicenceDates(null, FIRST, null, null));
        refused(
                Why.REFUSAL_NOT_USABLE,
                "D-1",
                new LicenceDates(FIRST, FIRST.minusDays(1), null, null));
        refused(Why.REFUSAL_NOT_USABLE, "D-1", new LicenceDates(APPLIED, FIRST, FIRST, LAST));
        refused(Why.DAY_NOT_USABLE, "D-1", dates(LocalDate.MAX));
        refused(Why.DAY_NOT_USABLE, "D-1", dates(LocalDate.of(226, 4, 1)));
        refused(Why.TOO_LONG, "x".repeat(501), dates(FIRST));
        assertRefused(Why.QUANTITY_NOT_USABLE, () -> amount("0", "kg"));
        assertRefused(Why.QUANTITY_NOT_USABLE, () -> amount("1", " "));
        assertRefused(Why.QUANTITY_NOT_USABLE, () -> amount("1e99999", "kg"));
        assertRefused(Why.DESTINATION_UNKNOWN, () -> about("ZZ", null, supplier, item));
        assertRefused(Why.MEASURE_UNKNOWN, () -> about("US", "CN-1", supplier, item));
        assertRefused(Why.ABSENT, () -> about("US", null, 999_999, item));
        assertRefused(Why.ABSENT, () -> about("US", null, supplier, 999_999));
    }

    @Test
    void the_same_licence_is_taken_once_and_the_next_one_follows_it() {
        int first = record("E-1", LicenceDates.valid(FIRST, LAST));
        assertThatExceptionOfType(LicenceRefusal.class)
                .isThrownBy(() -> record("E-1", LicenceDates.valid(LAST, null)))
                .satisfies(refusal -> assertThat(refusal.why()).isEqualTo(Why.ALREADY_KNOWN))
                .satisfies(refusal -> assertThat(refusal.other()).isEqualTo(found(first)));
        record("E-1", LicenceDates.valid(LAST.plusDays(1), null));
        record("E-1", LicenceDates.appliedOn(APPLIED)); // for more of it
        assertRefused(Why.ALREADY_KNOWN, () -> record("E-1", LicenceDates.appliedOn(APPLIED)));
        withdraw(first, "not ours");
        record("E-1", LicenceDates.valid(FIRST, FIRST));
    }

    @Test
    void the_table_takes_nothing_that_cannot_be_and_nothing_leaves_it() {
        int id = record("F-1", dates(FIRST));
        assertThatThrownBy(() ->
                        dsl.update(EXPORT_LICENCE)
                                .set(EXPORT_LICENCE.VALID_TO, FIRST.minusDays(1))
                                .where(
                                        EXPORT_LICENCE.BUSINESS_UNIT_ID.eq(desk.unit()),
                                        EXPORT_LICENCE.ID.eq(id))
                                .execute())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> dsl.deleteFrom(EXPORT_LICENCE).execute())
                .isInstanceOf(DataAccessException.class);
        assertThat(found(id).terms().dates()).isEqualTo(dates(FIRST));
    }

    private ExportLicence found(int id) {
        return as(() -> licences.history(desk.unit(), id)).getFirst();
    }

    private List<ExportLicence> all() {
        return as(licences::all);
    }

    private <T> T as(Supplier<T> work) {
        return CurrentActor.as(desk.actor(), work);
    }

    private int record(String number, LicenceDates dates) {
        return as(() -> licences.record(desk.unit(), terms(number, dates)));
    }

    private void withdraw(int id, String reason) {
        CurrentActor.asActor(desk.actor(), () -> licences.withdraw(desk.unit(), id, reason));
    }

    private void amount(String quantity, String unit) {
        LicenceTerms.Amount amount = new LicenceTerms.Amount(new BigDecimal(quantity), unit);
        as(() ->
                licences.record(
                        desk.unit(),
                        new LicenceTerms(
                                new LicenceTerms.Goods(supplier, item, "US", null),
                                LicenceType.GENERAL,
                                "D-2",
                                "",
                                amount,
                                dates(FIRST),
                                "")));
    }

    private void about(String destination, @Nullable String measure, int ofSupplier, int ofItem) {
        as(() ->
                licences.record(
                        desk.unit(),
                        new LicenceTerms(
                                new LicenceTerms.Goods(ofSupplier, ofItem, destination, measure),
                                LicenceType.GENERAL,
                                "D-3",
                                "",
                                null,
                                dates(FIRST),
                                "")));
    }

    private LicenceTerms terms(String number, LicenceDates dates) {
        return new LicenceTerms(
                new LicenceTerms.Goods(supplier, null, "US", null),
                LicenceType.GENERAL,
                number,
                "",
                null,
                dates,
                "");
    }

    private static LicenceDates dates(LocalDate first) {
        return LicenceDates.valid(first, null);
    }

    private void refused(Why why, String number, LicenceDates dates) {
        assertRefused(why, () -> record(number, dates));
    }

    private static void assertRefused(Why why, Runnable act) {
        assertThatExceptionOfType(LicenceRefusal.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.why()).isEqualTo(why));
    }
}
