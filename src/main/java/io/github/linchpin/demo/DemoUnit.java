package io.github.linchpin.demo;

/**
 * A company of the invented group.
 *
 * @param key short lower-case name, for example {@code us}
 * @param name name of the company
 * @param country ISO 3166-1 alpha-2, where its purchases go unless a line says otherwise
 * @param currency ISO 4217, in which it mostly pays
 */
public record DemoUnit(String key, String name, String country, String currency) {}
