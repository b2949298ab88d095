package io.github.linchpin.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.access.UnitScope;
import io.github.linchpin.testing.DatabaseTest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Calls every method of every service as everybody who may not, whatever it does: it must be
 * refused before it does anything.
 */
@DatabaseTest
class ServiceGuardTest {
    @Autowired ApplicationContext context;

    @Test
    void nobody_calls_what_they_may_not() throws Exception {
        int refused = 0;
        for (Object service : context.getBeansWithAnnotation(Service.class).values()) {
            Class<?> type = AopUtils.getTargetClass(service);
            if (!type.getPackageName().startsWith("io.github.linchpin")) {
                continue;
            }
            for (Method method : type.getDeclaredMethods()) {
                if (Modifier.isPrivate(method.getModifiers())
                        || Modifier.isStatic(method.getModifiers())
                        || method.isSynthetic()) {
                    continue;
                }
                List<String> permissions = permissions(method, type);
                if (permissions.isEmpty()) {
                    continue;
                }
                for (Actor actor : without(permissions)) {
                    assertThat(call(service, method, actor))
                            .as("%s.%s as %s", type.getSimpleName(), method.getName(), actor)
                            .isInstanceOf(AccessDeniedException.class);
                    refused++;
                }
            }
        }
        assertThat(refused).as("calls that were refused").isGreaterThan(150);
    }

    /** Any of them is enough; none where everybody may. */
    private static List<String> permissions(Method method, Class<?> type) {
        RolesAllowed named = method.getAnnotation(RolesAllowed.class);
        if (named == null && method.isAnnotationPresent(PermitAll.class)) {
            return List.of();
        }
        if (named == null) {
            named = AnnotatedElementUtils.findMergedAnnotation(type, RolesAllowed.class);
        }
        return named == null ? List.of() : List.of(named.value());
    }

    private static List<Actor> without(List<String> permissions) {
        List<Actor> actors = new ArrayList<>();
        for (Role role : Role.values()) {
            Actor actor = Actor.person(1, role.code(), "", Set.of(role), UnitScope.NONE);
            if (permissions.stream().noneMatch(actor::may)) {
                actors.add(actor);
            }
        }
        actors.add(Actor.VISITOR);
        return actors;
    }

    private static @Nullable Throwable call(Object service, Method method, Actor actor) {
        method.setAccessible(true);
        Object[] nothing =
                Arrays.stream(method.getParameterTypes())
                        .map(type ->
                                type.isPrimitive()
                                        ? Array.get(Array.newInstance(type, 1), 0)
                                        : null)
                        .toArray();
        return CurrentActor.as(
                actor,
                () -> {
                    try {
                        method.invoke(service, nothing);
                        return null;
                    } catch (InvocationTargetException e) {
                        return e.getCause();
                    } catch (IllegalAccessException e) {
                        return e;
                    }
                });
    }
}
