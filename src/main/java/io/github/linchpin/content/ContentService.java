package io.github.linchpin.content;

import static io.github.linchpin.db.jooq.Tables.SPEND_ITEM_MONTH;

import io.github.linchpin.access.Permission;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import io.github.linchpin.content.ContentRefusal.Why;
import io.github.linchpin.unit.UnitLock;
import io.github.linchpin.unit.UnitService;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.jooq.Condition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the items of a unit contain. What was spent on inputs follows in the same transaction, for
 * months past as well.
 */
@Service
@RolesAllowed(Permission.LOAD_LEDGER)
public class ContentService {
    private final ContentRepository repository;
    private final VocabularyQuery vocabulary;
    private final ContentRollups rollups;
    private final UnitService units;
    private final UnitLock lock;
    private final AuditTrail trail;

    ContentService(
            ContentRepository repository,
            VocabularyQuery vocabulary,
            ContentRollups rollups,
            UnitService units,
            UnitLock lock,
            AuditTrail trail) {
        this.repository = repository;
        this.vocabulary = vocabulary;
        this.rollups = rollups;
        this.units = units;
        this.lock = lock;
        this.trail = trail;
    }

    /** The words in which contents are told. */
    @RolesAllowed(Permission.LEDGER)
    @Transactional(readOnly = true)
    public ContentVocabulary vocabulary() {
        return vocabulary.read();
    }

    /**
     * What an item contains.
     *
     * @throws ContentRefusal where there is no such item
     */
    @RolesAllowed(Permission.LEDGER)
    @Transactional(readOnly = true)
    public ItemContents of(int unit, int item) {
        requireUnit(unit);
        return found(unit, item);
    }

    /**
     * Replaces all that is known of what an item contains; the same with the two contents exchanged
     * takes it back.
     *
     * @param seen what the actor saw before
     * @throws ContentRefusal where it has changed meanwhile, or cannot be
     */
    @Transactional
    public void change(int unit, int item, ItemContents seen, ItemContents now) {
        requireUnit(unit);
        lock.hold(unit);
        ItemContents before = found(unit, item);
        if (!before.equals(seen)) {
            throw new ContentRefusal(Why.CHANGED_MEANWHILE);
        }
        List<Long> rows = LongStream.rangeClosed(1, now.terms().size()).boxed().toList();
        List<ContentProblem> problems =
                new ArrayList<>(new ContentCheck(vocabulary.read()).problems(now.terms(), rows));
        if (now.without() && !now.terms().isEmpty()) {
            problems.add(
                    new ContentProblem(
                            1, "input", "", "something is in it, so it is not without inputs"));
        }
        if (!problems.isEmpty()) {
            throw new ContentRefusal(Why.NOT_USABLE, problems);
        }
        replace(unit, Map.of(item, now), Set.of(item));
        trail.record(
                AuditEvent.changed(
                        "item",
                        item,
                        Integer.toString(unit),
                        Map.of("contents", before.toString()),
                        Map.of("contents", now.toString())));
    }

    /**
     * Replaces what is known of the items of a file; other items stay as they are. All of it is
     * taken or nothing.
     *
     * @return how many items
     * @throws ContentRefusal with the problems by row where something cannot be taken
     */
    @Transactional
    public int load(int unit, ContentFile file) {
        requireUnit(unit);
        lock.hold(unit);
        List<ContentProblem> problems = new ArrayList<>(file.problems());
        Map<String, Integer> ids = repository.items(unit, file.items().keySet());
        ContentCheck check = new ContentCheck(vocabulary.read());
        Map<Integer, ItemContents> contents = new HashMap<>();
        file.items()
                .forEach((code, rows) -> {
                    List<ContentTerms> terms = rows.stream().map(ContentFile.Row::terms).toList();
                    List<Long> numbers = rows.stream().map(ContentFile.Row::number).toList();
                    problems.addAll(check.problems(terms, numbers));
                    Integer id = ids.get(code);
                    if (id == null) {
                        problems.add(
                                new ContentProblem(
                                        numbers.getFirst(),
                                        "item",
                                        code,
                                        "is no item of this unit: load its purchase lines first"));
                    } else {
                        contents.put(id, new ItemContents(terms, false));
                    }
                });
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingLong(ContentProblem::row));
            throw new ContentRefusal(Why.NOT_USABLE, problems);
        }
        replace(unit, contents, contents.keySet());
        trail.record(
                AuditEvent.of("contents.loaded", "business-unit", unit, file.name())
                        .after(Map.of("items", contents.size())));
        return contents.size();
    }

    private void replace(int unit, Map<Integer, ItemContents> now, Set<Integer> items) {
        Condition counting =
                SPEND_ITEM_MONTH.BUSINESS_UNIT_ID.eq(unit).and(SPEND_ITEM_MONTH.ITEM_ID.in(items));
        rollups.around(counting, () -> repository.replace(unit, now));
    }

    private ItemContents found(int unit, int item) {
        ItemContents contents = repository.contents(unit, Set.of(item)).get(item);
        if (contents == null) {
            throw new ContentRefusal(Why.ABSENT);
        }
        return contents;
    }

    private void requireUnit(int unit) {
        if (units.find(unit).isEmpty()) {
            throw new ContentRefusal(Why.ABSENT);
        }
    }
}
