package io.github.linchpin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.api.Reader;
import io.github.linchpin.content.ContentService;
import io.github.linchpin.content.PriceService;
import io.github.linchpin.control.Registers;
import io.github.linchpin.evidence.AnswerService;
import io.github.linchpin.evidence.EvidenceFileService;
import io.github.linchpin.evidence.EvidenceService;
import io.github.linchpin.evidence.UnitListingService;
import io.github.linchpin.exposure.Supplies;
import io.github.linchpin.ledger.ScopeMatrix.Kind;
import io.github.linchpin.ledger.ScopeMatrix.Row;
import io.github.linchpin.ledger.ScopeWorld.Owned;
import io.github.linchpin.licence.LicenceService;
import io.github.linchpin.spend.ExposureGroupService;
import io.github.linchpin.spend.LicenceCoverService;
import io.github.linchpin.spend.PurchasedService;
import io.github.linchpin.spend.SourcingService;
import io.github.linchpin.spend.SpendOverviewService;
import io.github.linchpin.spend.SpendService;
import io.github.linchpin.stock.CoverService;
import io.github.linchpin.stock.StockService;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitLock;
import io.github.linchpin.unit.UnitService;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/**
 * Somebody of one unit gets nothing of another one out of any method: what is foreign is answered
 * as what is not there, and no answer changes when it grows.
 */
@WritingTest
class AccessScopeTest {
    private static final List<String> PACKAGES =
            List.of(
                    "io.github.linchpin.ledger",
                    "io.github.linchpin.content",
                    "io.github.linchpin.evidence",
                    "io.github.linchpin.licence",
                    "io.github.linchpin.spend",
                    "io.github.linchpin.stock");

    @Autowired WebApplicationContext context;
    @Autowired TransactionTemplate transaction;
    @Autowired LedgerJobs jobs;
    @Autowired UnitLock lock;

    @SuppressWarnings("NullAway.Init")
    private ScopeWorld world;

    @SuppressWarnings("NullAway.Init")
    private ScopeMatrix matrix;

    @BeforeEach
    void gather() {
        world = context.getAutowireCapableBeanFactory().createBean(ScopeWorld.class);
        matrix =
                new ScopeMatrix(
                        world,
                        context.getBean(UnitService.class),
                        context.getBean(LineService.class),
                        context.getBean(ItemService.class),
                        context.getBean(LedgerImportService.class),
                        jobs,
                        context.getBean(MappingService.class),
                        context.getBean(RateService.class),
                        context.getBean(ContentService.class),
                        context.getBean(PriceService.class),
                        context.getBean(EvidenceService.class),
                        context.getBean(EvidenceFileService.class),
                        context.getBean(AnswerService.class),
                        context.getBean(UnitListingService.class),
                        context.getBean(LicenceService.class),
                        context.getBean(SpendService.class),
                        context.getBean(ExposureGroupService.class),
                        context.getBean(PurchasedService.class),
                        context.getBean(SourcingService.class),
                        context.getBean(LicenceCoverService.class),
                        context.getBean(SpendOverviewService.class),
                        context.getBean(Registers.class),
                        context.getBean(Supplies.class),
                        context.getBean(StockService.class),
                        context.getBean(CoverService.class),
                        Reader.of(context));
    }

    @Test
    void every_method_of_these_services_is_in_the_matrix() {
        List<String> methods =
                context.getBeansWithAnnotation(Service.class).values().stream()
                        .map(AopUtils::getTargetClass)
                        .filter(type -> PACKAGES.contains(type.getPackageName()))
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method ->
                                Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .map(method ->
                                "%s.%s(%s)"
                                        .formatted(
                                                method.getDeclaringClass().getSimpleName(),
                                                method.getName(),
                                                Arrays.stream(method.getParameterTypes())
                                                        .map(Class::getSimpleName)
                                                        .collect(Collectors.joining(", "))))
                        .toList();
        assertThat(
                        Stream.concat(
                                matrix.rows().stream().map(Row::method),
                                ScopeMatrix.OF_JOBS.stream()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(methods.stream(), ScopeMatrix.ADDRESSES.stream()).toList());
    }

    @Test
    void nobody_gets_anything_of_a_unit_that_is_not_theirs() {
        Owned own = world.unit("ochre", "1111.11");
        Owned foreign = world.unit("indigo", "70707.07");
        Owned absent = own.absent();
        Actor one = world.person("scope-one", own);
        Actor both = world.person("scope-both", own, foreign);
        Actor nobody = world.person("scope-nobody");
        List<Row> reads = rows(Kind.READS);
        List<Object> seen = answers(one, reads, own);
        List<Object> unseen = answers(nobody, reads, own);
        List<Object> all = answers(both, reads, foreign);
        assertThat(seen.toString()).contains("ochre", "1111.11", "2222.22");
        assertThat(all.toString()).contains("ochre", "indigo", "143636.36");
        for (int i = 0; i < reads.size(); i++) {
            String method = reads.get(i).method();
            // else the rows below would hold whatever the method did
            assertThat(seen.get(i)).as(method).isNotEqualTo(unseen.get(i));
            assertThat(all.get(i)).as(method).isNotEqualTo(unseen.get(i));
            assertThat(seen.get(i).toString()).as(method).doesNotContain("indigo");
            assertThat(unseen.get(i).toString()).as(method).doesNotContain("ochre", "indigo");
        }
        assertThat(answers(one, reads, foreign)).isEqualTo(answers(one, reads, absent));
        assertThat(unseen).isEqualTo(answers(nobody, reads, absent));
        List<Row> same = rows(Kind.SAME);
        assertThat(answers(one, same, foreign)).isEqualTo(answers(nobody, same, own));

        world.grow(foreign, "80808.08");
        assertThat(answers(one, reads, own)).isEqualTo(seen);
        assertThat(answers(nobody, reads, own)).isEqualTo(unseen);
        assertThat(answers(both, reads, foreign)).isNotEqualTo(all);
    }

    @Test
    void nobody_changes_anything_of_a_unit_that_is_not_theirs() {
        Owned own = world.unit("sepia", "1111.11");
        Owned foreign = world.unit("cobalt", "70707.07");
        Actor one = world.person("scope-writing-one", own);
        Actor owner = world.person("scope-writing-owner", foreign);
        Actor nobody = world.person("scope-writing-nobody");
        List<Row> reads = rows(Kind.READS);
        List<Object> before = answers(owner, reads, foreign);
        for (Row row : rows(Kind.WRITES, Kind.BEGINS)) {
            Object refused = answer(one, row, own.absent());
            assertThat(refused.toString()).as(row.method()).contains("ABSENT");
            assertThat(answer(one, row, foreign)).as(row.method()).isEqualTo(refused);
            assertThat(answer(nobody, row, foreign))
                    .as(row.method())
                    .isEqualTo(answer(nobody, row, own.absent()));
        }
        assertThat(answers(owner, reads, foreign)).isEqualTo(before);
        // their owner is not refused, so it was the unit
        for (Row row : rows(Kind.WRITES)) {
            Object done =
                    Objects.requireNonNull(
                            transaction.execute(status -> {
                                status.setRollbackOnly();
                                return answer(owner, row, foreign);
                            }));
            assertThat(done.toString()).as(row.method()).doesNotContain("ABSENT", "NOT_");
        }
    }

    @Test
    void nobody_sees_what_is_done_to_a_unit_that_is_not_theirs() {
        Owned own = world.unit("mauve", "1111.11");
        Owned foreign = world.unit("azure", "70707.07");
        Actor owner = world.person("scope-job-owner", foreign);
        // whoever applies waits for the unit as long as it is held here
        LedgerJob job =
                Objects.requireNonNull(
                        transaction.execute(status -> {
                            lock.hold(foreign.unit());
                            LedgerJob waits =
                                    CurrentActor.as(owner, () -> jobs.apply(foreign.waiting()));
                            assertThat(told(owner, foreign)).containsExactly(1, true);
                            assertThat(told(world.person("scope-job-one", own), foreign))
                                    .containsExactly(0, false);
                            assertThat(told(world.person("scope-job-nobody"), foreign))
                                    .containsExactly(0, false);
                            return waits;
                        }));
        job.await();
    }

    private List<Object> told(Actor actor, Owned of) {
        return CurrentActor.as(
                actor, () -> List.of(jobs.running().size(), jobs.of(of.waiting()).isPresent()));
    }

    private List<Row> rows(Kind... kinds) {
        return matrix.rows().stream().filter(row -> List.of(kinds).contains(row.kind())).toList();
    }

    private static List<Object> answers(Actor actor, List<Row> rows, Owned of) {
        return rows.stream().map(row -> answer(actor, row, of)).toList();
    }

    private static Object answer(Actor actor, Row row, Owned of) {
        return CurrentActor.as(actor, () -> row.answer(of));
    }
}
