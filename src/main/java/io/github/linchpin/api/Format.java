package io.github.linchpin.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** In which form an answer is written. */
enum Format {
    JSON(".json", "application/json", "application/json"),
    CSV(".csv", "text/csv", "text/csv;charset=UTF-8");

    private final String suffix;
    private final String mediaType;
    private final String contentType;

    Format(String suffix, String mediaType, String contentType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.contentType = contentType;
    }

    String suffix() {
        return suffix;
    }

    /** As it stands in the answer. */
    String contentType() {
        return contentType;
    }

    /** As it stands in the description. */
    String mediaType() {
        return mediaType;
    }

    /** The form that a path asks for by its end. */
    static Optional<Format> ofPath(String path) {
        return Arrays.stream(values()).filter(format -> path.endsWith(format.suffix)).findAny();
    }

    /**
     * The form that an Accept header asks for; JSON where it says nothing or both are as welcome.
     *
     * @throws Refusal where it allows neither
     */
    static Format accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return JSON;
        }
        List<MediaType> wanted;
        try {
            wanted = MediaType.parseMediaTypes(header);
        } catch (InvalidMediaTypeException e) {
            throw Refusal.notAcceptable();
        }
        double json = quality(JSON, wanted);
        double csv = quality(CSV, wanted);
        if (json <= 0 && csv <= 0) {
            throw Refusal.notAcceptable();
        }
        return csv > json ? CSV : JSON;
    }

    /** Of the ranges that hold a form the most specific one decides (RFC 9110, 12.5.1). */
    private static double quality(Format format, List<MediaType> wanted) {
        MediaType type = MediaType.valueOf(format.mediaType);
        MediaType best = null;
        for (MediaType range : wanted) {
            if (range.includes(type) && (best == null || specificity(range) > specificity(best))) {
                best = range;
            }
        }
        return best == null ? 0 : best.getQualityValue();
    }

    private static int specificity(MediaType range) {
        if (range.isWildcardType() || range.equalsTypeAndSubtype(MimeTypeUtils.ALL)) {
            return 0;
        }
        return range.isWildcardSubtype() ? 1 : 2;
    }
}
