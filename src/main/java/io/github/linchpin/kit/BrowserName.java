package io.github.linchpin.kit;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser in words from what it calls itself, which is long and names half a dozen others. */
public final class BrowserName {
    /** In this order: nearly all say that they are Safari, and several that they are Chrome. */
    private static final List<Map.Entry<String, Pattern>> BROWSERS =
            List.of(
                    Map.entry("Edge", Pattern.compile("Edg(?:e|A|iOS)?/(\\d+)")),
                    Map.entry("Opera", Pattern.compile("OPR/(\\d+)")),
                    Map.entry("Firefox", Pattern.compile("(?:Firefox|FxiOS)/(\\d+)")),
                    Map.entry("Chrome", Pattern.compile("(?:HeadlessChrome|Chrome|CriOS)/(\\d+)")),
                    Map.entry("Safari", Pattern.compile("Version/(\\d+).*Safari/")));

    private static final List<Map.Entry<String, String>> SYSTEMS =
            List.of(
                    Map.entry("Windows", "Windows"),
                    Map.entry("Android", "Android"),
                    Map.entry("iPhone", "iOS"),
                    Map.entry("iPad", "iPadOS"),
                    Map.entry("Mac OS X", "macOS"),
                    Map.entry("CrOS", "ChromeOS"),
                    Map.entry("Linux", "Linux"));

    private BrowserName() {}

    /** Like "Firefox 143, Linux"; the words themselves where no browser is known. */
    public static String of(String agent) {
        for (Map.Entry<String, Pattern> browser : BROWSERS) {
            Matcher matcher = browser.getValue().matcher(agent);
            if (matcher.find()) {
                String name = browser.getKey() + " " + matcher.group(1);
                return SYSTEMS.stream()
                        .filter(system -> agent.contains(system.getKey()))
                        .findFirst()
                        .map(system -> name + ", " + system.getValue())
                        .orElse(name);
            }
        }
        return agent.isBlank() ? Texts.text("browser.unknown") : agent;
    }
}
