import { Link, useLocation, type LinkProps } from '@tanstack/react-router';
import IconMenu from '@tabler/icons-react/dist/esm/icons/IconMenu2.mjs';
import IconLogout from '@tabler/icons-react/dist/esm/icons/IconLogout.mjs';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { BrandMark } from './brand-mark.tsx';
import { ColorSchemeSwitch } from './color-scheme-switch.tsx';
import type { PaletteCommand } from './command-palette.tsx';
import { DialogSheet } from './dialog-sheet.tsx';
import type { IconComponent } from './icon-component.ts';
import { PersonAvatar } from './person-avatar.tsx';
import css from './shell.module.css';
import { uiText } from './text.ts';

const CommandPalette = lazy(async () => ({ default: (await import('./command-palette.tsx')).CommandPalette }));

export interface NavItem {
  readonly to: NonNullable<LinkProps['to']>;
  readonly label: string;
  readonly icon: IconComponent;
  /** How many things wait there; nothing is shown for 0. */
  readonly count?: number;
}

interface AppShellProps {
  /** In order of use: the first four stand in the bottom bar of a narrow screen, the rest behind "More". */
  readonly nav: readonly NavItem[];
  readonly user: { readonly name: string; readonly role: string };
  readonly onSignOut: () => void;
  /** What the command palette offers besides the pages; called with what was typed. */
  readonly onSearch?: (text: string) => Promise<readonly PaletteCommand[]>;
  readonly onGo: (to: NavItem['to']) => void;
  /** A notice above every page, such as the demo's persona picker. */
  readonly banner?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page: navigation, search, the signed-in person, and the content. */
export function AppShell({ nav, user, onSignOut, onSearch, onGo, banner, children }: AppShellProps) {
  const [palette, setPalette] = useState(false);
  const [more, setMore] = useState(false);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const shortcut = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      if (!shortcut && !(event.key === '/' && !isTyping(event.target))) return;
      event.preventDefault();
      setPalette(true);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  useFocusOnNewPage(main);
  const inBar = nav.slice(0, 4);
  return (
    <>
      <a
        className={css['skip']}
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {uiText.skipToContent}
      </a>
      <div className={css['shell']}>
        <header className={`${css['sidebar']} no-print`}>
          <Link to="/" className={css['brand']}>
            <BrandMark />
            {uiText.product}
          </Link>
          <button type="button" className={css['search']} onClick={() => setPalette(true)}>
            <IconSearch size={17} stroke={1.7} aria-hidden />
            <span>{uiText.search}</span>
            <kbd>{uiText.searchShortcut(/Mac|iPhone|iPad/.test(navigator.userAgent))}</kbd>
          </button>
          <nav aria-label={uiText.mainNavigation} className={css['links']}>
            {nav.map((item) => (
              <NavLink key={item.to} item={item} className={css['link']} />
            ))}
          </nav>
          <UserBlock user={user} onSignOut={onSignOut} />
        </header>
        <main id="content" ref={main} tabIndex={-1} className={css['main']}>
          {banner}
          {children}
        </main>
        <nav aria-label={uiText.mainNavigation} className={`${css['bottom']} no-print`}>
          {inBar.map((item) => (
            <NavLink key={item.to} item={item} className={css['tab']} />
          ))}
          <button type="button" className={css['tab']} aria-haspopup="dialog" onClick={() => setMore(true)}>
            <IconMenu size={19} stroke={1.7} aria-hidden />
            <span>{uiText.more}</span>
          </button>
        </nav>
      </div>
      <DialogSheet open={more} title={uiText.more} onClose={() => setMore(false)}>
        <button
          type="button"
          className={css['search']}
          onClick={() => {
            setMore(false);
            setPalette(true);
          }}
        >
          <IconSearch size={17} stroke={1.7} aria-hidden />
          <span>{uiText.search}</span>
        </button>
        <div className={css['links']}>
          {nav.slice(4).map((item) => (
            <NavLink key={item.to} item={item} className={css['link']} onClick={() => setMore(false)} />
          ))}
        </div>
        <div className={css['moreUser']}>
          <PersonAvatar name={user.name} size={34} />
          <span>
            <span className={css['name']}>{user.name}</span>
            <span className={css['role']}>{user.role}</span>
          </span>
          <ColorSchemeSwitch />
        </div>
        <button type="button" className={css['menuItem']} onClick={onSignOut}>
          <IconLogout size={17} stroke={1.7} aria-hidden />
          {uiText.signOut}
        </button>
      </DialogSheet>
      {palette ? (
        <Suspense>
          <CommandPalette
            pages={nav.map((item) => ({ id: item.to, label: item.label, group: uiText.palette.pages, run: () => onGo(item.to) }))}
            onClose={() => setPalette(false)}
            {...(onSearch === undefined ? {} : { onSearch })}
          />
        </Suspense>
      ) : null}
    </>
  );
}

/** Tells whether a key belongs to the text that somebody is writing, or to a dialog. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, dialog, [contenteditable]') !== null;
}

/** Moves the focus to the content when the page changes: without a reload nothing else tells a screen reader. */
function useFocusOnNewPage(main: RefObject<HTMLElement | null>): void {
  const path = useLocation({ select: (location) => location.pathname });
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path, main]);
}

function NavLink({ item, className, onClick }: { readonly item: NavItem; readonly className: string | undefined; readonly onClick?: () => void }) {
  const Icon = item.icon;
  return (
    <Link to={item.to} className={className} activeOptions={{ exact: item.to === '/', includeSearch: false }} {...(onClick === undefined ? {} : { onClick })}>
      <Icon size={19} stroke={1.7} aria-hidden />
      <span>{item.label}</span>
      {item.count === undefined || item.count === 0 ? null : <span className={css['count']}>{item.count}</span>}
    </Link>
  );
}

function UserBlock({ user, onSignOut }: Pick<AppShellProps, 'user' | 'onSignOut'>) {
  return (
    <div className={css['user']}>
      <button type="button" className={css['account']} popoverTarget="account-menu" aria-label={uiText.account(user.name)}>
        <PersonAvatar name={user.name} size={32} />
        <span>
          <span className={css['name']}>{user.name}</span>
          <span className={css['role']}>{user.role}</span>
        </span>
      </button>
      <ColorSchemeSwitch />
      <div id="account-menu" popover="auto" className={css['menu']}>
        <button type="button" className={css['menuItem']} onClick={onSignOut}>
          <IconLogout size={17} stroke={1.7} aria-hidden />
          {uiText.signOut}
        </button>
      </div>
    </div>
  );
}
