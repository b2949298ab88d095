import ch.qos.logback.classic.Level;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jooq.Constants;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.LambdaConverter;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the migrations on a throw-away embedded PostgreSQL and generates the jOOQ classes from it.
 * Does nothing when neither the migrations, this file nor the jOOQ version changed.
 */
public class GenerateJooq {
    /** Columns (table.column, as a regular expression) that hold a word of the vocabulary. */
    private static final Map<String, String> VOCABULARY =
            Map.ofEntries(
                    Map.entry(".*\\.grade", "Grade"),
                    Map.entry(".*\\.stage", "Stage"),
                    Map.entry(
                            "(figure|presence|release_reading|release_import_row|import_mix)\\.kind",
                            "FigureKind"),
                    Map.entry(
                            "(figure|presence|projection|draft_row|import_mix)\\.role",
                            "FigureRole"),
                    Map.entry("(share_table|release_series|release_import_table)\\.basis", "Basis"),
                    Map.entry("(revision|figure)\\.denominator", "Denominator"),
                    Map.entry("revision\\.state", "RevisionState"),
                    Map.entry(
                            "(revision|draft|source|act|measure|scope_set|measure_version|suspension_version)\\.origin",
                            "RevisionOrigin"),
                    Map.entry("(draft|amendment)\\.state", "DraftState"),
                    Map.entry("input\\.kind", "InputKind"),
                    Map.entry("area\\.kind", "AreaKind"),
                    Map.entry("area_alias\\.kind", "AliasKind"),
                    Map.entry("source\\.licence_certainty", "LicenceCertainty"),
                    Map.entry("method\\.metric", "MethodMetric"),
                    Map.entry("method_band\\.level", "Level"),
                    Map.entry("snapshot_level\\.(low|high)", "Level"),
                    Map.entry(".*\\.effect", "Effect"),
                    Map.entry("measure_version\\.class", "MeasureClass"),
                    Map.entry("measure_type\\.default_class", "MeasureClass"),
                    Map.entry("measure_version\\.applies_to", "AppliesTo"),
                    Map.entry(
                            "(measure_version|purchase_line|staged_line|spend_item_month|scope)\\.end_use",
                            "EndUse"),
                    Map.entry(".*\\.origin_kind", "OriginKind"),
                    Map.entry("export_licence\\.licence_type", "LicenceType"),
                    Map.entry("measure_version\\.reach", "Reach"),
                    Map.entry("measure_version\\.end_certainty", "EndCertainty"),
                    Map.entry("measure_scope\\.coverage", "Coverage"),
                    Map.entry("measure_code\\.role", "CodeRole"),
                    Map.entry("evidence\\.qualifier", "EvidenceQualifier"),
                    Map.entry("project\\.kind", "ProjectKind"),
                    Map.entry(".*_precision", "PartialDate.Precision"));

    public static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]);
        Path out = Path.of(args[1]);
        String digest = digest(migrations);
        Path stamp = out.resolve(".checksum");
        if (Files.exists(stamp) && Files.readString(stamp).equals(digest)) {
            System.out.println("jOOQ classes are up to date");
            return;
        }
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME))
                .setLevel(Level.WARN);
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create role linchpin_application");
            }
            Flyway.configure()
                    .dataSource(server.getPostgresDatabase())
                    .locations("filesystem:" + migrations)
                    .placeholders(Map.of("application", "linchpin_application"))
                    .load()
                    .migrate();
            GenerationTool.generate(
                    new Configuration()
                            .withLogging(Logging.WARN)
                            .withJdbc(
                                    new Jdbc()
                                            .withDriver("org.postgresql.Driver")
                                            .withUrl(server.getJdbcUrl("postgres", "postgres")))
                            .withGenerator(
                                    new Generator()
                                            .withDatabase(database())
                                            .withGenerate(
                                                    new Generate()
                                                            .withRecords(true)
                                                            .withImplicitJoinPathsToMany(false)
                                                            .withImplicitJoinPathsManyToMany(false)
                                                            .withJavaTimeTypes(true))
                                            .withTarget(
                                                    new Target()
                                                            .withPackageName(
                                                                    "io.github.linchpin.db.jooq")
                                                            .withDirectory(out.toString()))));
        }
        Files.writeString(stamp, digest);
        System.out.println("jOOQ classes generated in " + out);
    }

    private static Database database() {
        List<ForcedType> words =
                VOCABULARY.entrySet().stream()
                        .map(e -> {
                            String type = "io.github.linchpin.shared." + e.getValue();
                            return new ForcedType()
                                    .withUserType(type)
                                    .withLambdaConverter(
                                            new LambdaConverter()
                                                    .withFrom(
                                                            "code -> io.github.linchpin.shared.Coded.of(%s.class, code)"
                                                                    .formatted(type))
                                                    .withTo(type + "::code"))
                                    .withIncludeExpression("public\\." + e.getKey());
                        })
                        .toList();
        return new Database()
                .withInputSchema("public")
                // tables only: the routines belong to the extension btree_gist
                .withIncludeRoutines(false)
                .withExcludes("flyway_.*|purchase_line_(\\d+|rest)")
                .withOutputSchemaToDefault(true)
                .withIncludeSystemIndexes(false)
                .withForcedTypes(words);
    }

    private static String digest(Path migrations) throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update(Constants.FULL_VERSION.getBytes());
        sha.update(Files.readAllBytes(Path.of("db/codegen/GenerateJooq.java")));
        try (var files = Files.walk(migrations)) {
            for (Path file : files.filter(p -> p.toString().endsWith(".sql")).sorted().toList()) {
                sha.update(file.getFileName().toString().getBytes());
                sha.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}
