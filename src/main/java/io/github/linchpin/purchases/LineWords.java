package io.github.linchpin.purchases;

import io.github.linchpin.country.Countries;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.ledger.LedgerLine;
import io.github.linchpin.origin.OriginMix;
import java.math.BigDecimal;

/** A purchase line in words. */
record LineWords(Countries countries) {
    String origin(LedgerLine line) {
        return line.terms().origin().isEmpty()
                ? Texts.text("lines.origin.not-declared")
                : OriginMix.of(line.terms().origin()).words(countries::name);
    }

    static String document(LedgerLine line) {
        return line.document().number() + " / " + line.document().line();
    }

    static String quantity(LedgerLine line) {
        BigDecimal quantity = line.goods().quantity();
        return quantity == null
                ? Texts.text("lines.quantity.none")
                : Formats.exact(quantity) + "\u00a0" + line.goods().quantityUnit();
    }

    static String euros(BigDecimal amount) {
        return Formats.number(amount, 2);
    }

    static String amount(LedgerLine line) {
        return euros(line.money().amount()) + "\u00a0" + line.money().currency();
    }
}
