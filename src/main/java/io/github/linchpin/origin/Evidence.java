package io.github.linchpin.origin;

import io.github.linchpin.shared.Coded;
import io.github.linchpin.shared.OriginKind;
import io.github.linchpin.shared.Stage;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A document, or a declaration, that says where something comes from.
 *
 * @param about of what it says it
 * @param kind which of the two origins
 * @param rung how good it is, one of the known ones
 * @param origin one area, or a mix
 * @param reference number or file of the document, as it can be found again; empty for a
 *     declaration without one
 * @param note what else is to be said, may be empty
 */
public record Evidence(
        About about, OriginKind kind, Rung rung, OriginMix origin, String reference, String note) {

    /** The kinds of things of which a document speaks. */
    public enum Subject implements Coded {
        LINE("line"),
        LOT("lot"),
        ITEM("item-supplier"),
        SITE("supplier-site");

        private final String code;

        Subject(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Of what a document says where it comes from. Ids are those of the unit. */
    public sealed interface About {
        Subject subject();
    }

    /** One purchase line. */
    public record OfLine(String document, String line) implements About {
        @Override
        public Subject subject() {
            return Subject.LINE;
        }
    }

    /** All lines of a purchase document: what was delivered together. */
    public record OfLot(String document) implements About {
        @Override
        public Subject subject() {
            return Subject.LOT;
        }
    }

    /** Whole months. */
    public record Months(YearMonth first, @Nullable YearMonth last) {}

    /** What a supplier delivers of an item in some months. */
    public record OfItem(int item, int supplier, Months months) implements About {
        @Override
        public Subject subject() {
            return Subject.ITEM;
        }
    }

    /** What is made at a site of a supplier at a stage. */
    public record OfSite(int supplier, int site, Stage stage, Months months) implements About {
        @Override
        public Subject subject() {
            return Subject.SITE;
        }
    }
}
