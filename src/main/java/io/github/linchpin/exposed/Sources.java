package io.github.linchpin.exposed;

import io.github.linchpin.spend.ItemExposure;
import io.github.linchpin.spend.Sourcing;
import java.util.Map;

/** From how many suppliers and countries an input comes, and each item that holds it. */
record Sources(Sourcing input, Map<ItemExposure.Item, Sourcing> items) {
    Sources {
        items = Map.copyOf(items);
    }
}
