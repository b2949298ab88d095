package io.github.linchpin.security;

import io.github.linchpin.account.OwnAccountService;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where somebody goes who has signed in and was on the way to nowhere else. */
@Controller
class SignInTarget {
    static final String PATH = "/welcome";

    private final OwnAccountService accounts;

    SignInTarget(OwnAccountService accounts) {
        this.accounts = accounts;
    }

    @GetMapping(PATH)
    public String welcome() {
        return "redirect:/" + accounts.account().profile().startPage();
    }
}
