package io.github.linchpin.ledger;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.content.ContentFile;
import io.github.linchpin.content.ContentService;
import io.github.linchpin.evidence.Answer;
import io.github.linchpin.evidence.EvidenceService;
import io.github.linchpin.evidence.SiteStatement;
import io.github.linchpin.evidence.UnitListing;
import io.github.linchpin.evidence.UnitListingService;
import io.github.linchpin.licence.LicenceDates;
import io.github.linchpin.licence.LicenceService;
import io.github.linchpin.licence.LicenceTerms;
import io.github.linchpin.origin.Evidence;
import io.github.linchpin.origin.OriginMix;
import io.github.linchpin.origin.Rung;
import io.github.linchpin.shared.LicenceType;
import io.github.linchpin.shared.OriginKind;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.stock.StockCount;
import io.github.linchpin.stock.StockService;
import io.github.linchpin.tabular.Checksum;
import io.github.linchpin.testing.People;
import io.github.linchpin.unit.UnitService;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What units own, told apart by a word that stands in everything that is theirs. */
final class ScopeWorld {
    private static final int ABSENT = 999_999_999;

    /** The same for all units, so that nothing but the unit tells their files apart. */
    private static final String CHECKSUM = Checksum.of("the same");

    private final UUID key = UUID.randomUUID();
    private final LedgerBench bench;
    private final LedgerImportService imports;
    private final LineService lines;
    private final ItemService items;
    private final ContentService contents;
    private final MappingService mappings;
    private final EvidenceService evidence;
    private final LicenceService licences;
    private final StockService stocks;
    private final UnitListingService listings;
    private final AccountService accounts;

    ScopeWorld(
            UnitService units,
            AccountService accounts,
            DSLContext dsl,
            LedgerImportService imports,
            LineService lines,
            ItemService items,
            ContentService contents,
            MappingService mappings,
            EvidenceService evidence,
            LicenceService licences,
            StockService stocks,
            UnitListingService listings) {
        bench = new LedgerBench(units, accounts, dsl);
        this.accounts = accounts;
        this.imports = imports;
        this.listings = listings;
        this.lines = lines;
        this.items = items;
        this.contents = contents;
        this.mappings = mappings;
        this.evidence = evidence;
        this.licences = licences;
        this.stocks = stocks;
    }

    /**
     * What can be asked for by name or id.
     *
     * @param key of the import that is applied
     * @param waiting id of an import that nobody has decided on
     * @param document id of what is on file about the origin of the item
     * @param licence id of a licence for the item
     * @param stock id of a count
     */
    record Owned(
            String mark,
            int unit,
            UUID key,
            int applied,
            int waiting,
            LedgerLine line,
            int item,
            int document,
            int licence,
            int stock,
            int listing) {
        /** The same where there is nothing. */
        Owned absent() {
            return new Owned(
                    "Nothing",
                    ABSENT,
                    UUID.randomUUID(),
                    ABSENT,
                    ABSENT,
                    new LedgerLine(
                            new LineKey(ABSENT, line.key().day(), ABSENT),
                            line.unit(),
                            line.source(),
                            line.document(),
                            line.goods(),
                            new LedgerLine.Seller(ABSENT, "Nothing", "Nothing", null, null, null),
                            line.money(),
                            line.terms()),
                    ABSENT,
                    ABSENT,
                    ABSENT,
                    ABSENT,
                    ABSENT);
        }
    }

    /** Somebody who may do all that can be done to what units own. */
    Actor person(String name, Owned... units) {
        Set<Integer> seen = Stream.of(units).map(Owned::unit).collect(Collectors.toSet());
        return CurrentActor.asSystem(
                "test", () -> People.person(accounts, name, seen, Role.ANALYST));
    }

    /** A unit with lines, an import that waits, a content and a saved mapping. */
    Owned unit(String mark, String amount) {
        LedgerBench.Desk desk = bench.desk(mark + "-works", "DE");
        return CurrentActor.as(
                desk.actor(),
                () -> {
                    int applied = imports.stage(upload(desk, mark, 1, amount, key));
                    imports.apply(applied);
                    int waiting = imports.stage(upload(desk, mark, 2, amount, UUID.randomUUID()));
                    contents.load(desk.unit(), content(mark + "-A"));
                    mappings.save(desk.unit(), mark + " mapping", mapping(mark));
                    LedgerLine line = lines.page(LineFilter.ALL, null, 1).lines().getFirst();
                    int item = items.rows(filter(null, mark + "-A"), 0, 1).getFirst().id();
                    int document =
                            evidence.record(
                                    desk.unit(),
                                    said(
                                            new Evidence.OfItem(
                                                    item,
                                                    line.seller().id(),
                                                    new Evidence.Months(
                                                            YearMonth.of(2026, 1), null)),
                                            mark));
                    int licence =
                            licences.record(desk.unit(), licence(line.seller().id(), item, mark));
                    int stock = stocks.record(desk.unit(), count(mark));
                    int listing = listings.record(listing(desk.unit(), mark));
                    return new Owned(
                            mark,
                            desk.unit(),
                            key,
                            applied,
                            waiting,
                            line,
                            item,
                            document,
                            licence,
                            stock,
                            listing);
                });
    }

    /** More of everything. */
    void grow(Owned of, String amount) {
        LedgerBench.Desk desk = bench.desk(of.mark() + "-works", "DE");
        CurrentActor.asActor(
                desk.actor(),
                () -> {
                    imports.apply(
                            imports.stage(upload(desk, of.mark(), 3, amount, UUID.randomUUID())));
                    imports.stage(upload(desk, of.mark(), 4, amount, UUID.randomUUID()));
                    contents.load(desk.unit(), content(of.mark() + "-B"));
                    mappings.save(desk.unit(), of.mark() + " second", mapping(of.mark()));
                    stocks.record(desk.unit(), count(of.mark()));
                });
    }

    /** A file of a unit, with a row that is rejected. */
    LedgerUpload upload(Owned of) {
        return upload(
                new LedgerBench.Desk(of.unit(), CurrentActor.get()),
                of.mark(),
                9,
                "1",
                UUID.randomUUID());
    }

    private LedgerUpload upload(
            LedgerBench.Desk desk, String mark, int number, String amount, UUID chosen) {
        String csv =
                """
                document_no,document_line,bought_on,item,description,supplier,supplier_name,site,site_country,quantity,unit,amount,currency,origin,destination
                #-%1$d,1,2026-10-05,#-A,# magnet,#-S,# Ltd,#-W,DE,2,kg,%2$s,EUR,CN,DE
                #-%1$d,2,2026-09-05,#-B,# rod,#-S,# Ltd,#-W,DE,3,kg,%2$s,EUR,CN:60;MY:40,US
                #-%1$d,3,2026-09-05,#-B,# rod,#-S,# Ltd,#-W,DE,3,kg,# euros,EUR,CN,US
                """
                        .formatted(number, amount)
                        .replace("#", mark);
        LedgerUpload plain = bench.upload(desk, chosen, csv);
        return new LedgerUpload(
                chosen,
                plain.unit(),
                "%s-%d.csv".formatted(mark, number),
                plain.bytes(),
                CHECKSUM,
                plain.mapping(),
                plain.rows());
    }

    /** What a document says of what was delivered together. */
    static Evidence lot(Owned of) {
        return said(new Evidence.OfLot(of.mark() + "-1"), of.mark());
    }

    /** What a document says of a site. */
    static SiteStatement site(Owned of) {
        return new SiteStatement(
                of.line().seller().id(),
                of.mark() + "-new",
                Stage.REFINING,
                new Evidence.Months(YearMonth.of(2026, 1), null),
                "CN",
                of.mark() + " certificate",
                "");
    }

    /** That a unit is on no list. */
    static UnitListing listing(int unit, String mark) {
        return new UnitListing(unit, false, YearMonth.of(2026, 1), mark + " register");
    }

    private static Evidence said(Evidence.About about, String mark) {
        return new Evidence(
                about,
                OriginKind.LAST_PROCESSING,
                Rung.CUSTOMS,
                OriginMix.whole("CN"),
                mark + " certificate",
                "");
    }

    /** A licence for the item that a unit owns. */
    static LicenceTerms licence(Owned of, String word) {
        return licence(of.line().seller().id(), of.item(), of.mark() + " " + word);
    }

    private static LicenceTerms licence(int supplier, int item, String number) {
        return new LicenceTerms(
                new LicenceTerms.Goods(supplier, item, "DE", null),
                LicenceType.INDIVIDUAL,
                number,
                "",
                null,
                LicenceDates.valid(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                "");
    }

    /** What a unit has counted. */
    static StockCount count(String mark) {
        return new StockCount(
                "gallium",
                Stage.REFINING,
                LocalDate.of(2026, 11, 20),
                BigDecimal.valueOf(1_200),
                StockCount.KILOGRAMS,
                BigDecimal.valueOf(45),
                180,
                mark + " store",
                List.of());
    }

    /** An answer as if an item belonged to a unit. */
    static Answer answer(int unit, Owned of) {
        return new Answer(
                unit,
                of.item(),
                "gallium",
                Stage.REFINING,
                "not-1c229",
                Answer.YES,
                YearMonth.of(2026, 1),
                of.mark() + " data sheet");
    }

    /** Half of an item is gallium. */
    static ContentFile content(String item) {
        ContentFile file = new ContentFile("contents.csv");
        file.header(List.of("item", "input", "stage", "share_of_value", "valid_from"));
        file.row(2, Arrays.asList(item, "gallium", "refining", "0.5", "2026-01"));
        return file;
    }

    /** What the files of a unit call their columns. */
    static ColumnMapping mapping(String mark) {
        return ColumnMapping.byName(List.of("item", "amount", mark));
    }

    /** Items of the twelve months before the day of the tests. */
    static ItemFilter filter(@Nullable Integer unit, String text) {
        return new ItemFilter(YearMonth.of(2025, 11), YearMonth.of(2026, 10), unit, text, Set.of());
    }

    /** Filters that sums answer, filters that only lines answer, by all that may be asked for. */
    static List<LineFilter> filters(Owned of) {
        LocalDate day = LocalDate.of(2026, 9, 2);
        return List.of(
                LineFilter.ALL,
                filter(Set.of(of.unit()), null, "", "", "", ""),
                filter(Set.of(), null, of.mark() + "-A", "", "", ""),
                filter(Set.of(), null, of.mark(), "", "", ""),
                filter(Set.of(), null, "", of.mark() + "-S", "", ""),
                filter(Set.of(), null, "", of.mark(), "", ""),
                filter(Set.of(), null, "", "", "CN", ""),
                filter(Set.of(), day, "", "", "", ""),
                filter(Set.of(), day, "", "", "CN", of.mark()),
                filter(Set.of(of.unit()), day, "", "", "", "-"));
    }

    private static LineFilter filter(
            Set<Integer> units,
            @Nullable LocalDate from,
            String item,
            String supplier,
            String origin,
            String document) {
        return new LineFilter(
                units, from, null, item, supplier, "", origin, null, "", false, document);
    }
}
