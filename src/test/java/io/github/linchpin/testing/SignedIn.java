package io.github.linchpin.testing;

import io.github.linchpin.access.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.test.context.support.WithSecurityContext;

/** As whom a test acts; the account is not on file. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WithSecurityContext(factory = SignedInContext.class)
public @interface SignedIn {
    /** None: as Linchpin itself, with every permission. */
    Role[] value() default {};

    /** Id of the account. */
    int account() default 1;

    /** Ids of the business units as they were granted. */
    int[] units() default {};
}
