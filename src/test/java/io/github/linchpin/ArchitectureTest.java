package io.github.linchpin;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.github.linchpin.access.Permission;
import io.github.linchpin.security.Downloads;
import io.github.linchpin.testing.ProductClasses;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.stereotype.Service;

/**
 * The structure that {@code package-info} files promise. No rule may match nothing: then it would
 * never fail.
 */
class ArchitectureTest {
    private static final String ROOT = "io.github.linchpin";

    /** Package by package, lowest first: what it may import of the product besides itself. */
    private static final Map<String, List<String>> ALLOWED =
            Map.ofEntries(
                    Map.entry("shared", List.of()),
                    Map.entry("metric", List.of("shared")),
                    Map.entry("measure", List.of("shared")),
                    Map.entry("db", List.of("shared")),
                    Map.entry("tabular", List.of("shared")),
                    Map.entry("demo", List.of("shared")),
                    Map.entry("kit", List.of("shared")),
                    Map.entry("access", List.of("shared")),
                    Map.entry("audit", List.of("shared", "access", "db", "tabular")),
                    Map.entry("unit", List.of("shared", "access", "db", "audit")),
                    Map.entry("account", List.of("shared", "access", "db", "audit", "unit")),
                    Map.entry("provenance", List.of("shared", "db", "tabular")),
                    Map.entry(
                            "country", List.of("shared", "access", "db", "tabular", "provenance")),
                    Map.entry("input", List.of("shared", "db", "tabular", "provenance")),
                    Map.entry(
                            "shell",
                            List.of("shared", "access", "db", "kit", "country", "account")),
                    Map.entry(
                            "control",
                            List.of(
                                    "shared",
                                    "access",
                                    "measure",
                                    "db",
                                    "tabular",
                                    "provenance",
                                    "country",
                                    "input")),
                    Map.entry(
                            "supply",
                            List.of(
                                    "shared",
                                    "access",
                                    "metric",
                                    "db",
                                    "tabular",
                                    "provenance",
                                    "country",
                                    "input")),
                    Map.entry(
                            "concentration",
                            List.of(
                                    "shared",
                                    "access",
                                    "metric",
                                    "db",
                                    "tabular",
                                    "provenance",
                                    "country",
                                    "input",
                                    "supply")),
                    Map.entry(
                            "draft",
                            List.of(
                                    "shared",
                                    "access",
                                    "audit",
                                    "metric",
                                    "db",
                                    "country",
                                    "supply",
                                    "concentration",
                                    "measure",
                                    "exposure")),
                    Map.entry(
                            "amendment",
                            List.of(
                                    "shared",
                                    "access",
                                    "audit",
                                    "measure",
                                    "db",
                                    "tabular",
                                    "provenance",
                                    "input",
                                    "control",
                                    "exposure",
                                    "standing")),
                    Map.entry(
                            "release",
                            List.of(
                                    "shared",
                                    "access",
                                    "audit",
                                    "db",
                                    "tabular",
                                    "provenance",
                                    "country",
                                    "input",
                                    "supply",
                                    "draft")),
                    Map.entry(
                            "content",
                            List.of(
                                    "shared", "access", "audit", "db", "tabular", "unit", "input",
                                    "origin")),
                    Map.entry("origin", List.of("shared", "db")),
                    Map.entry(
                            "ledger",
                            List.of(
                                    "shared", "access", "audit", "db", "tabular", "country", "unit",
                                    "origin", "content")),
                    Map.entry(
                            "spend",
                            List.of(
                                    "shared",
                                    "access",
                                    "measure",
                                    "db",
                                    "unit",
                                    "origin",
                                    "content",
                                    "licence",
                                    "control",
                                    "exposure")),
                    Map.entry(
                            "licence",
                            List.of("shared", "access", "audit", "db", "country", "unit")),
                    Map.entry(
                            "licences",
                            List.of(
                                    "shared", "access", "measure", "kit", "shell", "tabular",
                                    "country", "control", "unit", "licence", "spend")),
                    Map.entry(
                            "stock",
                            List.of(
                                    "shared", "access", "audit", "db", "tabular", "unit", "input",
                                    "spend")),
                    Map.entry(
                            "covers",
                            List.of(
                                    "shared", "access", "kit", "shell", "tabular", "unit", "input",
                                    "stock")),
                    Map.entry(
                            "exposed",
                            List.of(
                                    "purchased",
                                    "shared",
                                    "access",
                                    "measure",
                                    "kit",
                                    "shell",
                                    "tabular",
                                    "country",
                                    "input",
                                    "unit",
                                    "origin",
                                    "content",
                                    "evidence",
                                    "proof",
                                    "spend",
                                    "stock",
                                    "wording")),
                    Map.entry(
                            "proof",
                            List.of("shared", "access", "kit", "country", "origin", "evidence")),
                    Map.entry(
                            "evidence",
                            List.of(
                                    "shared", "access", "audit", "measure", "db", "country",
                                    "input", "unit", "origin", "content", "ledger")),
                    Map.entry(
                            "items",
                            List.of(
                                    "shared", "access", "kit", "tabular", "unit", "content",
                                    "ledger", "wording")),
                    Map.entry(
                            "purchases",
                            List.of(
                                    "shared", "access", "tabular", "kit", "shell", "country",
                                    "unit", "origin", "ledger", "proof")),
                    Map.entry(
                            "suppliers",
                            List.of(
                                    "purchased",
                                    "proof",
                                    "shared",
                                    "access",
                                    "db",
                                    "tabular",
                                    "kit",
                                    "shell",
                                    "country",
                                    "unit",
                                    "origin",
                                    "ledger")),
                    Map.entry(
                            "demoledger",
                            List.of(
                                    "shared", "access", "db", "tabular", "demo", "unit", "account",
                                    "content", "ledger", "licence", "stock")),
                    Map.entry(
                            "loading",
                            List.of(
                                    "shared", "access", "kit", "tabular", "shell", "unit",
                                    "ledger")),
                    Map.entry(
                            "imports",
                            List.of(
                                    "shared", "access", "kit", "tabular", "country", "shell",
                                    "supply", "draft", "release")),
                    Map.entry(
                            "exposure",
                            List.of(
                                    "shared",
                                    "access",
                                    "measure",
                                    "db",
                                    "control",
                                    "concentration")),
                    Map.entry(
                            "purchased",
                            List.of(
                                    "shared", "access", "kit", "country", "input", "origin",
                                    "spend")),
                    Map.entry(
                            "wording",
                            List.of("shared", "measure", "kit", "content", "control", "exposure")),
                    Map.entry(
                            "standing",
                            List.of(
                                    "shared",
                                    "access",
                                    "measure",
                                    "control",
                                    "concentration",
                                    "exposure")),
                    Map.entry(
                            "overview",
                            List.of(
                                    "shared",
                                    "access",
                                    "spend",
                                    "stock",
                                    "shell",
                                    "measure",
                                    "kit",
                                    "country",
                                    "control",
                                    "concentration",
                                    "exposure",
                                    "standing",
                                    "wording")),
                    Map.entry(
                            "register",
                            List.of(
                                    "purchased",
                                    "access",
                                    "wording",
                                    "shared",
                                    "measure",
                                    "db",
                                    "tabular",
                                    "kit",
                                    "shell",
                                    "country",
                                    "licence",
                                    "control",
                                    "exposure")),
                    Map.entry(
                            "profile",
                            List.of(
                                    "purchased",
                                    "access",
                                    "wording",
                                    "shared",
                                    "measure",
                                    "db",
                                    "tabular",
                                    "kit",
                                    "shell",
                                    "country",
                                    "control",
                                    "concentration",
                                    "exposure")),
                    Map.entry(
                            "compare",
                            List.of(
                                    "shared",
                                    "access",
                                    "measure",
                                    "db",
                                    "tabular",
                                    "kit",
                                    "country",
                                    "control",
                                    "concentration",
                                    "exposure",
                                    "standing",
                                    "wording")),
                    Map.entry(
                            "lookup",
                            List.of(
                                    "purchased",
                                    "shared",
                                    "access",
                                    "metric",
                                    "measure",
                                    "exposure",
                                    "standing",
                                    "wording",
                                    "db",
                                    "tabular",
                                    "kit",
                                    "shell",
                                    "provenance",
                                    "country",
                                    "input",
                                    "control",
                                    "supply",
                                    "concentration")),
                    Map.entry(
                            "api",
                            List.of(
                                    "shared",
                                    "access",
                                    "measure",
                                    "db",
                                    "tabular",
                                    "country",
                                    "unit",
                                    "control",
                                    "concentration",
                                    "exposure",
                                    "spend")),
                    Map.entry(
                            "workbench",
                            List.of(
                                    "shared",
                                    "access",
                                    "metric",
                                    "db",
                                    "kit",
                                    "shell",
                                    "country",
                                    "supply",
                                    "concentration",
                                    "exposure",
                                    "draft",
                                    "amendment")),
                    Map.entry(
                            "measures",
                            List.of(
                                    "shared",
                                    "access",
                                    "measure",
                                    "kit",
                                    "shell",
                                    "country",
                                    "input",
                                    "control",
                                    "exposure",
                                    "wording",
                                    "amendment")),
                    Map.entry("history", List.of("shared", "access", "audit", "kit")),
                    Map.entry(
                            "admin",
                            List.of(
                                    "shared", "access", "db", "kit", "country", "unit", "account",
                                    "audit", "history", "shell")),
                    Map.entry(
                            "settings",
                            List.of(
                                    "shared", "access", "kit", "country", "unit", "account",
                                    "shell")),
                    Map.entry("entry", List.of("shared", "access", "kit", "account")),
                    Map.entry("security", List.of("shared", "access", "account", "entry")),
                    Map.entry(
                            "shipped",
                            List.of(
                                    "access",
                                    "audit",
                                    "shared",
                                    "db",
                                    "tabular",
                                    "provenance",
                                    "country",
                                    "input",
                                    "control",
                                    "supply",
                                    "concentration",
                                    "draft",
                                    "release")));

    private static final JavaClasses CLASSES = ProductClasses.all();

    /** What we wrote: everything but the classes that are generated from the migrations. */
    private static final DescribedPredicate<JavaClass> OURS =
            not(resideInAPackage(ROOT + ".db.jooq.."));

    static Stream<Arguments> packages() {
        return ALLOWED.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0} imports only {1}")
    @MethodSource("packages")
    void packages_import_only_what_they_may(String name, List<String> allowed) {
        String[] forbidden =
                ALLOWED.keySet().stream()
                        .filter(other -> !other.equals(name) && !allowed.contains(other))
                        .map(ArchitectureTest::tree)
                        .toArray(String[]::new);
        // the application class wires everything and is used by nothing
        holds(
                noClasses()
                        .that(resideInAPackage(tree(name)))
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage(forbidden)
                                        .or(JavaClass.Predicates.type(Application.class))));
    }

    @Test
    void the_table_of_packages_is_complete_and_without_a_cycle() {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            String below = type.getPackageName().substring(ROOT.length());
            if (!below.isEmpty()) {
                found.add(below.substring(1).replaceAll("\\..*", ""));
            }
        }
        assertThat(found).isEqualTo(new TreeSet<>(ALLOWED.keySet()));
        ALLOWED.forEach((name, allowed) ->
                assertThat(allowed)
                        .as(name)
                        .allMatch(other -> !ALLOWED.getOrDefault(other, List.of()).contains(name)));
    }

    @Test
    void packages_have_no_cycles() {
        holds(slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
        holds(
                slices().matching(ROOT + ".(*).(**)")
                        .should()
                        .beFreeOfCycles()
                        .ignoreDependency(resideInAPackage(ROOT + ".db.jooq.."), alwaysTrue()));
    }

    @Test
    void kernel_and_metrics_need_nothing_but_the_jdk() {
        holds(
                classes()
                        .that(resideInAPackage(tree("shared")))
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(
                                        "java..", "org.jspecify.annotations", tree("shared"))));
        holds(
                classes()
                        .that(resideInAPackage(tree("metric")))
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(
                                        "java..",
                                        "org.jspecify.annotations",
                                        tree("shared"),
                                        tree("metric"))));
    }

    @Test
    void plain_sql_stands_in_db_only() {
        holds(
                noClasses()
                        .that(OURS.and(not(resideInAPackage(tree("db")))))
                        .should()
                        .callMethodWhere(plainSql()));
        holds(
                noClasses()
                        .that(OURS.and(not(resideInAPackage(tree("db")))))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("java.sql..", "org.postgresql..")));
    }

    @Test
    void views_never_see_the_database() {
        holds(
                noClasses()
                        .that()
                        .areAssignableTo(com.vaadin.flow.component.Component.class)
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("org.jooq..", tree("db"))));
    }

    /** What other packages join is offered by {@code KnownTables} and {@code LeadTables}. */
    @Test
    void classes_with_sql_are_seen_in_their_package_only() {
        holds(
                classes()
                        .that()
                        .haveNameMatching(".*(Query|Repository)")
                        .should()
                        .bePackagePrivate());
    }

    @Test
    void logging_goes_through_one_facade() {
        holds(
                noClasses()
                        .that(OURS)
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage(
                                        "java.util.logging..", "org.apache.commons.logging..")));
        holds(
                noClasses()
                        .that(OURS)
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .orShould()
                        .callMethod(Throwable.class, "printStackTrace"));
    }

    @Test
    void one_theme_is_used() {
        holds(
                noClasses()
                        .that(OURS)
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching(".*[.$]Lumo[A-Za-z]*")
                        .orShould()
                        .dependOnClassesThat(resideInAPackage("com.vaadin.flow.theme.lumo..")));
    }

    @Test
    void every_route_says_who_may_come() {
        holds(
                classes()
                        .that()
                        .areAnnotatedWith(Route.class)
                        .should(nameAPermission(AnonymousAllowed.class)));
    }

    /** Of the class, or of the method where it is another one. */
    @Test
    void every_method_of_a_service_says_who_may_call_it() {
        holds(
                classes()
                        .that()
                        .areAnnotatedWith(Service.class)
                        .should(nameAPermission(PermitAll.class)));
        holds(
                methods()
                        .that()
                        .areAnnotatedWith(RolesAllowed.class)
                        .should(
                                new ArchCondition<>("name constants of Permission") {
                                    @Override
                                    public void check(JavaMethod method, ConditionEvents events) {
                                        permissions(method, events);
                                    }
                                }));
    }

    /** Where the proxy that checks permissions cannot stand, they would not be checked. */
    @Test
    void services_can_be_guarded() {
        holds(
                classes()
                        .that()
                        .areAnnotatedWith(Service.class)
                        .should()
                        .notHaveModifier(JavaModifier.FINAL));
        holds(
                noMethods()
                        .that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(Service.class)
                        .and()
                        .areNotPrivate()
                        .and()
                        .areNotStatic()
                        .should()
                        .haveModifier(JavaModifier.FINAL));
    }

    /** Either constants of Permission, or expressly open. */
    private static ArchCondition<JavaClass> nameAPermission(Class<? extends Annotation> open) {
        return new ArchCondition<>("name a permission or be open") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.isAnnotatedWith(RolesAllowed.class)) {
                    permissions(type, events);
                } else if (!type.isAnnotatedWith(open)) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    type, type.getName() + " says not who may come"));
                }
            }
        };
    }

    private static <T extends HasAnnotations<?> & HasDescription> void permissions(
            T subject, ConditionEvents events) {
        for (String named : subject.getAnnotationOfType(RolesAllowed.class).value()) {
            if (!Permission.ALL.contains(named)) {
                events.add(
                        SimpleConditionEvent.violated(
                                subject, subject.getDescription() + " names no permission"));
            }
        }
    }

    @Test
    void names_say_what_a_class_is() {
        holds(
                noClasses()
                        .that(OURS)
                        .should()
                        .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|DTO|Dto)"));
    }

    @Test
    void the_day_of_today_comes_from_the_clock() {
        holds(noClasses().that(OURS).should().callMethodWhere(now()));
        holds(
                noClasses()
                        .that(OURS.and(not(JavaClass.Predicates.type(Application.class))))
                        .should()
                        .callMethodWhere(systemClock()));
    }

    @Test
    void nothing_depends_on_the_locale_of_the_machine_for_letters() {
        holds(
                noClasses()
                        .that(OURS)
                        .should()
                        .callMethod(String.class, "toLowerCase")
                        .orShould()
                        .callMethod(String.class, "toUpperCase"));
    }

    @Test
    void the_list_of_downloads_names_every_class_that_makes_a_file() {
        Downloads.requireComplete(CLASSES);
    }

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(false).check(CLASSES);
    }

    private static String tree(String name) {
        return ROOT + "." + name + "..";
    }

    /** Any method of jOOQ that takes SQL as a string: it is the one with a String in front. */
    private static DescribedPredicate<JavaAccess<?>> plainSql() {
        Set<String> builders =
                Set.of(
                        "field",
                        "table",
                        "condition",
                        "sql",
                        "query",
                        "resultQuery",
                        "execute",
                        "fetch",
                        "fetchOne",
                        "fetchSingle",
                        "fetchOptional",
                        "fetchMany",
                        "fetchStream",
                        "fetchLazy",
                        "fetchValue",
                        "fetchValues",
                        "fetchExists",
                        "rawField",
                        "where",
                        "and",
                        "or",
                        "having",
                        "orderBy");
        return DescribedPredicate.describe(
                "plain SQL",
                access ->
                        access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                                && target.getOwner().getPackageName().startsWith("org.jooq")
                                && builders.contains(target.getName())
                                && !target.getRawParameterTypes().isEmpty()
                                && isSql(target.getRawParameterTypes().getFirst()));
    }

    private static boolean isSql(JavaClass type) {
        return type.isEquivalentTo(String.class) || type.isEquivalentTo(SQL.class);
    }

    private static DescribedPredicate<JavaAccess<?>> now() {
        return DescribedPredicate.describe(
                "now() without a clock",
                access ->
                        access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                                && target.getOwner().getPackageName().startsWith("java.time")
                                && target.getName().equals("now")
                                && target.getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(Clock.class)));
    }

    private static DescribedPredicate<JavaAccess<?>> systemClock() {
        return DescribedPredicate.describe(
                "a clock of its own",
                access ->
                        access.getTarget().getOwner().isEquivalentTo(Clock.class)
                                && access.getTarget().getName().startsWith("system"));
    }

    /** The rules that only forbid are tried on code that breaks them. */
    @Test
    void the_predicates_see_what_they_forbid() {
        JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);

        for (DescribedPredicate<JavaAccess<?>> predicate :
                List.of(plainSql(), now(), systemClock())) {
            ArchRule rule = noClasses().should().callMethodWhere(predicate);
            assertThat(rule.evaluate(offender).hasViolation())
                    .as(predicate.getDescription())
                    .isTrue();
        }
    }

    static final class Offender {
        private final DSLContext dsl;

        Offender(DSLContext dsl) {
            this.dsl = dsl;
        }

        String offend() {
            return dsl.fetch("select 1") + " " + LocalDate.now(Clock.systemUTC().getZone());
        }
    }
}
