package io.github.linchpin.tabular;

import java.util.List;
import java.util.function.Consumer;

/**
 * A file of {@code db/reference} and how a feature takes it over.
 *
 * @param name file name, for example {@code area.csv}
 * @param columns its header
 * @param takeOver makes the rows of the file the rows of the table; runs in a transaction
 */
public record ReferenceFile(String name, List<String> columns, Consumer<CsvFile> takeOver) {}
