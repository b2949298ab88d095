package io.github.linchpin.ledger;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Loader;
import org.jooq.LoaderError;
import org.jooq.LoaderOptionsStep;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.postgresql.PGConnection;
import org.springframework.core.env.Environment;

/**
 * Other ways to bring the rows of a file into the same server, into a table of texts without any
 * index. They check nothing and add nothing up. All answer with seconds.
 */
final class LedgerPeers {
    private static final int ROWS_AT_ONCE = 1000;

    private final String url;
    private final String user;
    private final String password;

    LedgerPeers(Environment environment) {
        this.url = environment.getRequiredProperty("linchpin.db.url");
        this.user = environment.getRequiredProperty("linchpin.db.owner.user");
        this.password = environment.getRequiredProperty("linchpin.db.owner.password");
    }

    /** Something that fills the table {@code peer}. */
    private interface Filling {
        void fill(Connection connection) throws Exception;
    }

    private double timed(int lines, String settings, Filling filling) throws Exception {
        try (Connection connection = connect(settings);
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists peer");
            statement.execute(
                    BenchmarkFile.COLUMNS.stream()
                            .map(column -> column + " text")
                            .collect(Collectors.joining(", ", "create table peer (", ")")));
            long begin = System.nanoTime();
            filling.fill(connection);
            double taken = since(begin);
            require(lines, statement, "peer");
            statement.execute("drop table peer");
            return taken;
        }
    }

    private static void require(int lines, Statement statement, String table) throws SQLException {
        try (ResultSet count = statement.executeQuery("select count(*) from " + table)) {
            count.next();
            if (count.getInt(1) != lines) {
                throw new IllegalStateException("only %d rows".formatted(count.getInt(1)));
            }
        }
    }

    /** The file as it is, handed to the server. */
    double copy(BenchmarkFile file) throws Exception {
        return timed(
                file.lines(),
                "",
                connection -> {
                    try (InputStream in = Files.newInputStream(file.path())) {
                        connection
                                .unwrap(PGConnection.class)
                                .getCopyAPI()
                                .copyIn("copy peer from stdin (format csv, header)", in);
                    }
                });
    }

    /** What is staged, with its types, into a table like it; the measure of an import. */
    double copyStaged(Path raw, int lines) throws Exception {
        try (Connection connection = connect("");
                Statement statement = connection.createStatement()) {
            try (var out = Files.newOutputStream(raw)) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy staged_line to stdout", out);
            }
            statement.execute("create table bare (like staged_line)");
            long begin = System.nanoTime();
            try (InputStream in = Files.newInputStream(raw)) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy bare from stdin", in);
            }
            double taken = since(begin);
            require(lines, statement, "bare");
            statement.execute("drop table bare");
            return taken;
        }
    }

    /** The loader of jOOQ, with statements of many rows. */
    double jooqBulk(BenchmarkFile file) throws Exception {
        return timed(
                file.lines(),
                "",
                connection ->
                        load(loader(connection).bulkAfter(ROWS_AT_ONCE).commitNone(), file.path()));
    }

    /** The loader of jOOQ, with batches that the driver rewrites into statements of many rows. */
    double jooqBatch(BenchmarkFile file) throws Exception {
        return timed(
                file.lines(),
                "reWriteBatchedInserts=true",
                connection ->
                        load(
                                loader(connection).batchAfter(ROWS_AT_ONCE).commitNone(),
                                file.path()));
    }

    private static LoaderOptionsStep<Record> loader(Connection connection) {
        DSLContext dsl = DSL.using(connection, SQLDialect.POSTGRES);
        return dsl.loadInto(DSL.table(DSL.name("peer")));
    }

    private static void load(LoaderOptionsStep<Record> loader, Path file) throws IOException {
        List<Field<String>> fields =
                BenchmarkFile.COLUMNS.stream()
                        .map(column -> DSL.field(DSL.name(column), SQLDataType.CLOB))
                        .toList();
        Loader<Record> done =
                loader.loadCSV(file.toFile(), StandardCharsets.UTF_8).fields(fields).execute();
        for (LoaderError error : done.errors()) {
            throw new IllegalStateException(error.exception());
        }
    }

    /** An outside program; empty where this machine does not have it. */
    OptionalDouble pgloader(BenchmarkFile file, Path folder) throws Exception {
        if (!isThere("pgloader")) {
            return OptionalDouble.empty();
        }
        String columns = String.join(", ", BenchmarkFile.COLUMNS);
        URI server = URI.create(url.substring("jdbc:".length()));
        Path command = folder.resolve("pgloader.load");
        Files.writeString(
                command,
                """
                load csv from '%s' (%s)
                into postgresql://%s:%s@%s:%d%s?tablename=peer (%s)
                with skip header = 1, fields optionally enclosed by '"', fields terminated by ',';
                """
                        .formatted(
                                file.path(),
                                columns,
                                user,
                                password,
                                server.getHost(),
                                server.getPort(),
                                server.getPath(),
                                columns));
        return OptionalDouble.of(
                timed(
                        file.lines(),
                        "",
                        connection -> {
                            Process process =
                                    new ProcessBuilder("pgloader", command.toString())
                                            .redirectErrorStream(true)
                                            .redirectOutput(folder.resolve("pgloader.log").toFile())
                                            .start();
                            if (process.waitFor() != 0) {
                                throw new IllegalStateException(
                                        Files.readString(folder.resolve("pgloader.log")));
                            }
                        }));
    }

    private static boolean isThere(String program) {
        for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    private Connection connect(String settings) throws SQLException {
        return DriverManager.getConnection(
                settings.isEmpty() ? url : url + "?" + settings, user, password);
    }

    static double since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
    }
}
