package io.github.linchpin.shipped;

import io.github.linchpin.access.CurrentActor;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Loads the shipped data after the migrations and before the first page is served. */
@Component
class ShippedDataStart implements SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(ShippedDataStart.class);

    private final ShippedDataLoader loader;
    private final ShippedFiles files;
    private final Set<String> off;

    ShippedDataStart(
            ShippedDataLoader loader,
            @Value("${linchpin.data:classpath:db/}") String location,
            @Value("${linchpin.sources.off:}") Set<String> off) {
        this.loader = loader;
        this.files = new ShippedFiles(location);
        this.off = off;
    }

    @Override
    public void afterSingletonsInstantiated() {
        long start = System.nanoTime();
        log.info("Checking the shipped data");
        LoadReport report = CurrentActor.asSystem("shipped data", () -> loader.load(files, off));
        report.lines().forEach(line -> log.info("  {}", line));
        log.info("Shipped data ready after {} ms", (System.nanoTime() - start) / 1_000_000);
    }
}
