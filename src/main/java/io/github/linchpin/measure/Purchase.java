package io.github.linchpin.measure;

import io.github.linchpin.shared.EndUse;
import io.github.linchpin.shared.Stage;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is bought, from where and by whom: a line of the ledger, or a part of the world's supply on
 * its way to a country.
 *
 * @param input slug
 * @param stage step of the chain at which it is bought
 * @param formKey short name of its form, {@link ScopeRow#ANY} where it is not known
 * @param answers answers to questions, by key; yes means covered
 * @param origin where it comes from
 * @param destination country of the buyer, ISO 3166-1 alpha-2
 * @param buyer who buys; null for a share, which has no buyer
 */
public record Purchase(
        String input,
        Stage stage,
        String formKey,
        Map<String, Boolean> answers,
        Origin origin,
        String destination,
        @Nullable Buyer buyer) {

    /**
     * Where something comes from.
     *
     * @param primary country of the earliest controlled step, null where it is not known
     * @param lastProcessing country that made it
     * @param shipment country of the last border crossed
     */
    public record Origin(@Nullable String primary, String lastProcessing, String shipment) {
        /** Mined, made and shipped in one country. */
        public static Origin of(String country) {
            return new Origin(country, country, country);
        }
    }

    /**
     * Who buys, and for what.
     *
     * @param use end use
     * @param listed whether the buyer is on an entity list, null where nobody has checked
     */
    public record Buyer(EndUse use, @Nullable Boolean listed) {}

    public Purchase {
        formKey = formKey.isEmpty() ? ScopeRow.ANY : formKey;
        answers = Map.copyOf(answers);
    }

    boolean knowsForm() {
        return !formKey.equals(ScopeRow.ANY);
    }

    Purchase withForm(String form) {
        return new Purchase(input, stage, form, answers, origin, destination, buyer);
    }

    /** A part of the world's supply of an input at a stage, on its way to a country. */
    public static Purchase share(
            String input, Stage stage, String formKey, String country, String destination) {
        return new Purchase(input, stage, formKey, Map.of(), Origin.of(country), destination, null);
    }
}
