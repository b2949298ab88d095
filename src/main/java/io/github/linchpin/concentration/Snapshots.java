package io.github.linchpin.concentration;

import org.springframework.stereotype.Service;

@Service
public class Snapshots {
    public int refresh() {
        return 0;
    }
}
