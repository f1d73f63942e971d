import { mountOverlay } from '../../content/overlay/mount.tsx';
import type { OverlayWorld } from '../../content/overlay/state.ts';
import { startContent } from '../../content/start.ts';
import '../../content/highlights.css';
import '../../ui/tour/sample.css';

// No script is injected into pages of the extension: this one brings what draws over it along.
(globalThis as OverlayWorld).meipiOverlay = mountOverlay;
startContent(new AbortController().signal);
