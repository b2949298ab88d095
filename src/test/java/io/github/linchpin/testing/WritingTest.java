package io.github.linchpin.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test that leaves accounts, units and entries of the audit trail behind, which nobody may
 * delete. These tests share a database of their own and choose names that nobody else uses.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@Tag("view")
@SpringBootTest(properties = "linchpin.test.writes=true")
public @interface WritingTest {}
