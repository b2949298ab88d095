package io.github.linchpin.amendment;

import io.github.linchpin.amendment.AmendmentRefusal.Why;
import io.github.linchpin.control.RegisterFile;
import io.github.linchpin.control.StoredRow;
import io.github.linchpin.control.StoredRows;
import io.github.linchpin.control.TypedFault;
import io.github.linchpin.control.TypedRegister;
import io.github.linchpin.control.TypedRow;
import io.github.linchpin.shared.DraftState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts beside an amendment what is stored and what is wrong. */
@Component
class AmendmentSheets {
    private final AmendmentQuery amendments;
    private final StoredRows stored;
    private final TypedRegister register;

    AmendmentSheets(AmendmentQuery amendments, StoredRows stored, TypedRegister register) {
        this.amendments = amendments;
        this.stored = stored;
        this.register = register;
    }

    AmendmentSheet of(int id) {
        Amendment amendment =
                amendments.find(id).orElseThrow(() -> new AmendmentRefusal(Why.ABSENT));
        List<AmendmentRow> rows = amendments.rows(id);
        Map<Integer, StoredRow> bases = new HashMap<>();
        Map<String, Map<RegisterFile, List<Map<String, String>>>> scopes = new HashMap<>();
        for (AmendmentRow row : rows) {
            base(row)
                    .ifPresent(base -> {
                        bases.put(row.id(), base);
                        if (row.file() == RegisterFile.VERSION
                                && row.cell("scope_set").equals(TypedRow.NEW_SET)) {
                            int set = Integer.parseInt(base.cell("scope_set"));
                            scopes.put(
                                    row.subject(),
                                    Map.of(
                                            RegisterFile.SCOPE,
                                            stored.scope(row.subject(), set),
                                            RegisterFile.CODE,
                                            stored.codes(row.subject(), set)));
                        }
                    });
        }
        // what is published or given up has nothing more to follow
        List<TypedFault> faults =
                amendment.state() == DraftState.PUBLISHED
                                || amendment.state() == DraftState.DISCARDED
                        ? List.of()
                        : register.check(typed(rows));
        return new AmendmentSheet(amendment, rows, bases, scopes, faults);
    }

    static List<TypedRow> typed(List<AmendmentRow> rows) {
        return rows.stream().map(AmendmentRow::typed).toList();
    }

    private Optional<StoredRow> base(AmendmentRow row) {
        Integer number = row.base();
        if (number == null) {
            return Optional.empty();
        }
        return switch (row.file()) {
            case VERSION -> stored.version(row.subject(), number);
            case SUSPENSION -> stored.suspension(row.subject(), number);
            case TYPE, ACT, MEASURE, SCOPE, CODE, EXEMPTION, EVIDENCE, PROJECT -> Optional.empty();
        };
    }
}
