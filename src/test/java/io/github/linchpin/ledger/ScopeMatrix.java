package io.github.linchpin.ledger;

import io.github.linchpin.api.Reader;
import io.github.linchpin.content.ContentRefusal;
import io.github.linchpin.content.ContentService;
import io.github.linchpin.content.ItemContents;
import io.github.linchpin.content.PriceFile;
import io.github.linchpin.content.PriceService;
import io.github.linchpin.control.Registers;
import io.github.linchpin.evidence.AnswerService;
import io.github.linchpin.evidence.EvidenceFileService;
import io.github.linchpin.evidence.EvidenceRefusal;
import io.github.linchpin.evidence.EvidenceService;
import io.github.linchpin.evidence.UnitListingService;
import io.github.linchpin.exposure.Supplies;
import io.github.linchpin.ledger.ScopeWorld.Owned;
import io.github.linchpin.licence.LicenceRefusal;
import io.github.linchpin.licence.LicenceService;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.spend.ExposureGroupService;
import io.github.linchpin.spend.Grouping;
import io.github.linchpin.spend.LicenceCover;
import io.github.linchpin.spend.LicenceCoverService;
import io.github.linchpin.spend.PurchasedService;
import io.github.linchpin.spend.SourcingService;
import io.github.linchpin.spend.SpendFilter;
import io.github.linchpin.spend.SpendOverviewService;
import io.github.linchpin.spend.SpendService;
import io.github.linchpin.stock.CoverService;
import io.github.linchpin.stock.StockFile;
import io.github.linchpin.stock.StockRefusal;
import io.github.linchpin.stock.StockService;
import io.github.linchpin.tabular.SheetFormat;
import io.github.linchpin.unit.BusinessUnit;
import io.github.linchpin.unit.UnitService;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.mock.web.MockHttpServletResponse;

/** Every method of the services of what units buy, asked for what a unit owns. */
record ScopeMatrix(
        ScopeWorld world,
        UnitService units,
        LineService lines,
        ItemService items,
        LedgerImportService imports,
        LedgerJobs jobs,
        MappingService mappings,
        RateService rates,
        ContentService contents,
        PriceService prices,
        EvidenceService evidence,
        EvidenceFileService filed,
        AnswerService answers,
        UnitListingService listings,
        LicenceService licences,
        SpendService spend,
        ExposureGroupService groups,
        PurchasedService purchases,
        SourcingService sourcing,
        LicenceCoverService licenceCovers,
        SpendOverviewService overviews,
        Registers registers,
        Supplies supplies,
        StockService stocks,
        CoverService covers,
        Reader reader) {

    /** What a method does with what units own. */
    enum Kind {
        /** Gives it. */
        READS,
        /** Gives what is the same for everybody. */
        SAME,
        /** Changes it. */
        WRITES,
        /** Begins to change it, in a transaction of its own. */
        BEGINS
    }

    /**
     * A method.
     *
     * @param method with the types that it takes: another one of the same name is another method
     * @param ask for what somebody owns, by name, id and filter
     */
    record Row(String method, Kind kind, Function<Owned, Object> ask) {
        /** What is answered; a refusal without the words that were asked for. */
        Object answer(Owned of) {
            return attempt(() -> ask.apply(of));
        }
    }

    /** Tell of jobs, which have to run for that: in a test of their own. */
    static final Set<String> OF_JOBS =
            Set.of("LedgerJobs.running()", "LedgerJobs.of(int)", "LedgerJobs.follow(Runnable)");

    /** What other programs read of them. */
    static final Set<String> ADDRESSES = Set.of("/exposure.json", "/exposure.csv");

    List<Row> rows() {
        return Stream.of(
                        ofLines(),
                        ofItems(),
                        ofImports(),
                        ofJobs(),
                        ofMappings(),
                        ofContents(),
                        ofEvidence(),
                        ofLicences(),
                        ofSpend(),
                        ofStocks(),
                        ofAddresses())
                .flatMap(List::stream)
                .toList();
    }

    private List<Row> ofLines() {
        return List.of(
                reads(
                        "LineService.page(LineFilter, LineCursor, int)",
                        of -> each(of, filter -> lines.page(filter, null, 100))),
                reads(
                        "LineService.each(LineFilter, Consumer)",
                        of ->
                                each(
                                        of,
                                        filter -> {
                                            List<LedgerLine> all = new ArrayList<>();
                                            lines.each(filter, all::add);
                                            return all;
                                        })),
                reads("LineService.isAny()", of -> lines.isAny()),
                reads("LineService.find(LineKey)", of -> lines.find(of.line().key())),
                same("LineService.rate(LedgerLine)", of -> lines.rate(of.line())));
    }

    private static List<Object> each(Owned of, Function<LineFilter, Object> ask) {
        return ScopeWorld.filters(of).stream().map(ask).toList();
    }

    private List<Row> ofItems() {
        return List.of(
                reads(
                        "ItemService.rows(ItemFilter, int, int)",
                        of -> filtered(of, filter -> items.rows(filter, 0, 100))),
                reads("ItemService.count(ItemFilter)", of -> filtered(of, items::count)),
                reads("ItemService.coverage(ItemFilter)", of -> filtered(of, items::coverage)));
    }

    private static List<Object> filtered(Owned of, Function<ItemFilter, Object> ask) {
        return Stream.of(
                        ScopeWorld.filter(null, ""),
                        ScopeWorld.filter(of.unit(), ""),
                        ScopeWorld.filter(null, of.mark()))
                .map(ask)
                .toList();
    }

    private List<Row> ofImports() {
        return List.of(
                reads("LedgerImportService.all()", of -> imports.all()),
                reads("LedgerImportService.find(int)", of -> imports.find(of.applied())),
                reads(
                        "LedgerImportService.find(int, UUID)",
                        of -> imports.find(of.unit(), of.key())),
                reads(
                        "LedgerImportService.problems(int, int)",
                        of -> imports.problems(of.waiting(), 10)),
                reads("LedgerImportService.twins(int)", of -> imports.twins(of.waiting())),
                reads(
                        "LedgerImportService.difference(int)",
                        of -> imports.difference(of.waiting())),
                writes(
                        "LedgerImportService.stage(LedgerUpload)",
                        of -> imports.stage(world.upload(of))),
                writes("LedgerImportService.apply(int)", of -> imports.apply(of.waiting())),
                writes(
                        "LedgerImportService.apply(int, Consumer)",
                        of -> imports.apply(of.waiting(), step -> {})),
                writes(
                        "LedgerImportService.undo(int)",
                        of -> done(() -> imports.undo(of.applied()))),
                writes(
                        "LedgerImportService.undo(int, Consumer)",
                        of -> done(() -> imports.undo(of.applied(), step -> {}))),
                writes(
                        "LedgerImportService.discard(int)",
                        of -> done(() -> imports.discard(of.waiting()))));
    }

    private List<Row> ofJobs() {
        return List.of(
                begins("LedgerJobs.read(LedgerFile)", of -> jobs.read(file(of))),
                begins("LedgerJobs.apply(int)", of -> jobs.apply(of.waiting())),
                begins("LedgerJobs.undo(int)", of -> jobs.undo(of.applied())),
                reads("LedgerJobs.compare(int)", of -> jobs.compare(of.waiting()).join()));
    }

    private static LedgerFile file(Owned of) {
        return new LedgerFile(
                UUID.randomUUID(),
                of.unit(),
                Path.of("target", "absent.csv"),
                "absent.csv",
                1,
                "none",
                new SheetFormat(SheetFormat.Kind.CSV, null, ',', null),
                ScopeWorld.mapping(of.mark()));
    }

    private List<Row> ofMappings() {
        return List.of(
                reads("MappingService.of(int)", of -> mappings.of(of.unit())),
                reads(
                        "MappingService.find(int, List)",
                        of -> mappings.find(of.unit(), List.of("item", "amount"))),
                writes(
                        "MappingService.save(int, String, ColumnMapping)",
                        of ->
                                done(() ->
                                        mappings.save(
                                                of.unit(), "new", ScopeWorld.mapping(of.mark())))),
                writes(
                        "MappingService.remove(int, String)",
                        of -> done(() -> mappings.remove(of.unit(), of.mark() + " mapping"))),
                same("RateService.all()", of -> rates.all()),
                same("RateService.load(RateFile)", of -> rates.load(new RateFile("none.csv"))));
    }

    private List<Row> ofContents() {
        ItemContents none = new ItemContents(List.of(), true);
        return List.of(
                same("ContentService.vocabulary()", of -> contents.vocabulary()),
                reads(
                        "ContentService.of(int, int)",
                        of -> inUnits(of, unit -> contents.of(unit, of.item()))),
                writes(
                        "ContentService.change(int, int, ItemContents, ItemContents)",
                        of ->
                                inUnits(
                                        of,
                                        unit ->
                                                done(() ->
                                                        contents.change(
                                                                unit,
                                                                of.item(),
                                                                contents.of(unit, of.item()),
                                                                none)))),
                writes(
                        "ContentService.load(int, ContentFile)",
                        of ->
                                inUnits(
                                        of,
                                        unit ->
                                                contents.load(
                                                        unit,
                                                        ScopeWorld.content(of.mark() + "-A")))),
                same("PriceService.all()", of -> prices.all()),
                same("PriceService.load(PriceFile)", of -> prices.load(new PriceFile("none.csv"))));
    }

    private List<Row> ofEvidence() {
        return List.of(
                same("EvidenceService.read(String)", of -> evidence.read("China")),
                reads(
                        "EvidenceFileService.about(int, int, int)",
                        of ->
                                inUnits(
                                        of,
                                        unit ->
                                                filed.about(
                                                        unit, of.item(), of.line().seller().id()))),
                reads(
                        "EvidenceFileService.about(int, int)",
                        of -> inUnits(of, unit -> filed.about(unit, of.line().seller().id()))),
                reads(
                        "EvidenceFileService.about(int, String)",
                        of -> inUnits(of, unit -> filed.about(unit, of.mark() + "-1"))),
                reads(
                        "EvidenceFileService.lines(int, int, int, String)",
                        of ->
                                inUnits(
                                        of,
                                        unit ->
                                                filed.lines(
                                                        unit,
                                                        of.item(),
                                                        of.line().seller().id(),
                                                        of.mark()))),
                reads(
                        "EvidenceFileService.lots(int, int, int, String)",
                        of ->
                                inUnits(
                                        of,
                                        unit ->
                                                filed.lots(
                                                        unit,
                                                        of.item(),
                                                        of.line().seller().id(),
                                                        of.mark()))),
                reads(
                        "EvidenceFileService.sites(int, int)",
                        of -> inUnits(of, unit -> filed.sites(unit, of.line().seller().id()))),
                writes(
                        "EvidenceService.record(int, Evidence)",
                        of -> inUnits(of, unit -> evidence.record(unit, ScopeWorld.lot(of)))),
                writes(
                        "EvidenceService.record(int, SiteStatement)",
                        of -> inUnits(of, unit -> evidence.record(unit, ScopeWorld.site(of)))),
                writes(
                        "EvidenceService.withdraw(int, int, String)",
                        of ->
                                inUnits(
                                        of,
                                        unit ->
                                                done(() ->
                                                        evidence.withdraw(
                                                                unit, of.document(), "why")))),
                same(
                        "AnswerService.choices(String, Stage)",
                        of -> answers.choices("gallium", Stage.REFINING)),
                writes(
                        "UnitListingService.record(UnitListing)",
                        of ->
                                inUnits(
                                        of,
                                        unit ->
                                                done(() ->
                                                        listings.record(
                                                                ScopeWorld.listing(
                                                                        unit, of.mark()))))),
                reads("UnitListingService.of(int)", of -> inUnits(of, listings::of)),
                writes(
                        "UnitListingService.withdraw(int, int, String)",
                        of ->
                                inUnits(
                                        of,
                                        unit ->
                                                done(() ->
                                                        listings.withdraw(
                                                                unit, of.listing(), "why")))),
                writes(
                        "AnswerService.answer(Answer)",
                        of ->
                                inUnits(
                                        of,
                                        unit ->
                                                done(() ->
                                                        answers.answer(
                                                                ScopeWorld.answer(unit, of))))));
    }

    private List<Row> ofLicences() {
        LocalDate last = LocalDate.of(2026, 12, 31);
        return List.of(
                reads("LicenceService.all()", of -> licences.all()),
                reads(
                        "LicenceService.expiries(LocalDate, LocalDate)",
                        of -> licences.expiries(last, last)),
                reads(
                        "LicenceService.history(int, int)",
                        of -> inUnits(of, unit -> licences.history(unit, of.licence()))),
                reads(
                        "LicenceService.suppliers(int, String, int)",
                        of -> inUnits(of, unit -> licences.suppliers(unit, of.mark(), 9))),
                reads(
                        "LicenceService.items(int, int, String, int)",
                        of ->
                                inUnits(
                                        of,
                                        unit ->
                                                licences.items(
                                                        unit,
                                                        of.line().seller().id(),
                                                        of.mark(),
                                                        9))),
                writes(
                        "LicenceService.record(int, LicenceTerms)",
                        of ->
                                inUnits(
                                        of,
                                        unit ->
                                                licences.record(
                                                        unit, ScopeWorld.licence(of, "new")))),
                writes(
                        "LicenceService.change(int, int, LicenceTerms, String)",
                        of ->
                                inUnits(
                                        of,
                                        unit ->
                                                licences.change(
                                                        unit,
                                                        of.licence(),
                                                        ScopeWorld.licence(of, "other"),
                                                        "why"))),
                writes(
                        "LicenceService.withdraw(int, int, String)",
                        of ->
                                inUnits(
                                        of,
                                        unit ->
                                                done(() ->
                                                        licences.withdraw(
                                                                unit, of.licence(), "why")))));
    }

    private List<Row> ofSpend() {
        return List.of(
                reads(
                        "ExposureGroupService.groups(Viewpoint, SpendFilter, Grouping)",
                        of ->
                                spent(
                                        of,
                                        filter ->
                                                Arrays.stream(Grouping.values())
                                                        .map(by ->
                                                                groups.groups(
                                                                        Viewpoint.NOW, filter, by))
                                                        .toList())),
                reads(
                        "LicenceCoverService.cover(Viewpoint, SpendFilter)",
                        of ->
                                spent(
                                        of,
                                        filter -> {
                                            LicenceCover cover =
                                                    licenceCovers.cover(Viewpoint.NOW, filter);
                                            return List.of(
                                                    cover.of(BigDecimal.ZERO),
                                                    licences.all().stream()
                                                            .map(cover::under)
                                                            .toList());
                                        })),
                reads(
                        "LicenceCoverService.needed(Viewpoint, SpendFilter)",
                        of -> spent(of, filter -> licenceCovers.needed(Viewpoint.NOW, filter))),
                reads(
                        "SpendOverviewService.overview(States, States, Viewpoint, LocalDate, LocalDate)",
                        of ->
                                overviews.overview(
                                        registers.now(),
                                        supplies.now(),
                                        Viewpoint.NOW,
                                        LocalDate.of(2026, 10, 21),
                                        LocalDate.of(2026, 10, 21))),
                reads(
                        "PurchasedService.of(Viewpoint, SpendFilter)",
                        of -> spent(of, filter -> purchases.of(Viewpoint.NOW, filter))),
                reads(
                        "PurchasedService.under(Viewpoint, String)",
                        of -> purchases.under(Viewpoint.NOW, "CN-2023-23")),
                reads(
                        "PurchasedService.from(Viewpoint, String)",
                        of -> purchases.from(Viewpoint.NOW, "CN")),
                reads(
                        "SourcingService.inputs(Viewpoint, SpendFilter, PurchaseExposure)",
                        of ->
                                spent(
                                        of,
                                        filter ->
                                                sourcing.inputs(
                                                        Viewpoint.NOW,
                                                        filter,
                                                        spend.exposure(Viewpoint.NOW, filter)))),
                reads(
                        "SourcingService.items(Viewpoint, SpendFilter, Collection)",
                        of ->
                                spent(
                                        of,
                                        filter -> {
                                            SpendFilter at = filter.at("gallium", Stage.REFINING);
                                            return sourcing.items(
                                                    Viewpoint.NOW,
                                                    at,
                                                    spend.items(Viewpoint.NOW, at));
                                        })),
                reads(
                        "SourcingService.itemsFrom(Viewpoint, int, int)",
                        of ->
                                sourcing.itemsFrom(
                                        Viewpoint.NOW, of.unit(), of.line().seller().id())),
                reads(
                        "SpendService.exposure(Viewpoint, SpendFilter)",
                        of -> spent(of, filter -> spend.exposure(Viewpoint.NOW, filter))),
                reads(
                        "SpendService.items(Viewpoint, SpendFilter)",
                        of -> spent(of, filter -> spend.items(Viewpoint.NOW, filter))));
    }

    private List<Row> ofStocks() {
        return List.of(
                reads(
                        "StockService.counts(int, String, Stage)",
                        of -> stocks.counts(of.unit(), "gallium", Stage.REFINING)),
                writes(
                        "StockService.record(int, StockCount)",
                        of -> stocks.record(of.unit(), ScopeWorld.count(of.mark()))),
                writes(
                        "StockService.load(int, StockFile)",
                        of -> stocks.load(of.unit(), new StockFile())),
                writes(
                        "StockService.withdraw(int, int, String)",
                        of ->
                                inUnits(
                                        of,
                                        unit ->
                                                done(() ->
                                                        stocks.withdraw(
                                                                unit, of.stock(), "wrong")))),
                reads("CoverService.covers(Viewpoint)", of -> covers.covers(Viewpoint.NOW)),
                reads(
                        "CoverService.soonest(Viewpoint, PurchaseExposure, Map)",
                        of ->
                                covers.soonest(
                                        Viewpoint.NOW,
                                        spend.exposure(Viewpoint.NOW, SpendFilter.ALL),
                                        Map.of(of.unit(), "unit"))));
    }

    private List<Row> ofAddresses() {
        return ADDRESSES.stream()
                .sorted()
                .map(address ->
                        reads(
                                address,
                                of ->
                                        Stream.of(
                                                        "?on=2026-11-21",
                                                        "?group=whole",
                                                        "?unit=" + of.unit(),
                                                        "?unit=%d&supplier=%d"
                                                                .formatted(
                                                                        of.unit(),
                                                                        of.line().seller().id()))
                                                .map(query -> read(address + query))
                                                .toList()))
                .toList();
    }

    /** The answer with its tag; a refusal without the words that were asked for. */
    private String read(String address) {
        MockHttpServletResponse response = reader.get(address);
        return response.getStatus() == 200
                ? response.getHeader("ETag") + Reader.text(response)
                : Integer.toString(response.getStatus());
    }

    private static List<Object> spent(Owned of, Function<SpendFilter, Object> ask) {
        return Stream.of(
                        SpendFilter.of("gallium"),
                        new SpendFilter(of.unit(), "gallium", null, null, null, "", ""),
                        new SpendFilter(
                                of.unit(),
                                "gallium",
                                null,
                                of.line().seller().id(),
                                null,
                                "CN",
                                ""))
                .map(ask)
                .toList();
    }

    /** As of the unit that owns it, and as if one of one's own did. */
    private List<Object> inUnits(Owned of, Function<Integer, Object> ask) {
        int own = units.own().stream().map(BusinessUnit::id).findFirst().orElse(of.unit());
        return Stream.of(of.unit(), own).map(unit -> attempt(() -> ask.apply(unit))).toList();
    }

    private static Object attempt(Supplier<Object> ask) {
        try {
            return ask.get();
        } catch (LedgerRefusal refusal) {
            return refusal.why();
        } catch (ContentRefusal refusal) {
            return refusal.why();
        } catch (EvidenceRefusal refusal) {
            return refusal.why();
        } catch (LicenceRefusal refusal) {
            return refusal.why();
        } catch (StockRefusal refusal) {
            return refusal.why();
        } catch (CompletionException e) {
            if (e.getCause() instanceof LedgerRefusal refusal) {
                return refusal.why();
            }
            throw e;
        }
    }

    private static Object done(Runnable change) {
        change.run();
        return "done";
    }

    private static Row reads(String method, Function<Owned, Object> ask) {
        return new Row(method, Kind.READS, ask);
    }

    private static Row same(String method, Function<Owned, Object> ask) {
        return new Row(method, Kind.SAME, ask);
    }

    private static Row writes(String method, Function<Owned, Object> ask) {
        return new Row(method, Kind.WRITES, ask);
    }

    private static Row begins(String method, Function<Owned, Object> ask) {
        return new Row(method, Kind.BEGINS, ask);
    }
}
