package io.github.linchpin.content;

import static io.github.linchpin.db.jooq.Tables.FORM_KEY;
import static io.github.linchpin.db.jooq.Tables.MEASURE_SCOPE;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.github.linchpin.input.InputFiles;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** In which words can contents be told? */
@Component
class VocabularyQuery {
    private final DSLContext dsl;
    private final InputFiles inputs;

    VocabularyQuery(DSLContext dsl, InputFiles inputs) {
        this.dsl = dsl;
        this.inputs = inputs;
    }

    private record Form(ContentVocabulary.Key key, String form) {}

    private record Question(ContentVocabulary.Key key, String name, String text) {}

    ContentVocabulary read() {
        Stream<Form> measured =
                dsl
                        .selectDistinct(
                                MEASURE_SCOPE.INPUT, MEASURE_SCOPE.STAGE, MEASURE_SCOPE.FORM_KEY)
                        .from(MEASURE_SCOPE)
                        .fetch(row ->
                                new Form(
                                        new ContentVocabulary.Key(row.value1(), row.value2()),
                                        row.value3()))
                        .stream();
        Stream<Form> shared =
                dsl
                        .selectDistinct(FORM_KEY.INPUT, FORM_KEY.STAGE, FORM_KEY.FORM_KEY_)
                        .from(FORM_KEY)
                        .fetch(row ->
                                new Form(
                                        new ContentVocabulary.Key(row.value1(), row.value2()),
                                        row.value3()))
                        .stream();
        return new ContentVocabulary(
                inputs.names(),
                Stream.concat(measured, shared)
                        .collect(groupingBy(Form::key, mapping(Form::form, toSet()))),
                dsl
                        .selectDistinct(
                                MEASURE_SCOPE.INPUT,
                                MEASURE_SCOPE.STAGE,
                                MEASURE_SCOPE.CONDITION_KEY,
                                MEASURE_SCOPE.CONDITION_QUESTION)
                        .from(MEASURE_SCOPE)
                        .where(MEASURE_SCOPE.CONDITION_KEY.isNotNull())
                        .fetch(row ->
                                new Question(
                                        new ContentVocabulary.Key(row.value1(), row.value2()),
                                        row.value3(),
                                        row.value4()))
                        .stream()
                        .collect(
                                groupingBy(
                                        Question::key,
                                        toMap(
                                                Question::name,
                                                Question::text,
                                                (one, other) -> one))));
    }
}
