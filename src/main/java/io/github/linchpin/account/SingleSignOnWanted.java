package io.github.linchpin.account;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether any setting of single sign-on is there; whether they can be used shows at the start. */
public final class SingleSignOnWanted implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return Binder.get(context.getEnvironment())
                .bind(SingleSignOnSettings.PREFIX, SingleSignOnSettings.Given.class)
                .map(SingleSignOnSettings.Given::isAny)
                .orElse(false);
    }
}
