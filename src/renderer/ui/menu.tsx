import { Check, type LucideIcon } from 'lucide-react'
import type { ReactElement, RefObject } from 'react'
import { Menu as AriaMenu, Header, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { Kbd } from './kbd'
import './field.css'
import './menu.css'

export interface MenuEntry {
  id: string
  label: string
  icon?: LucideIcon
  kbd?: string | undefined
  isDisabled?: boolean
  /** Given for every entry of a group, it makes them one choice out of several and marks the present one. */
  isSelected?: boolean
  isDangerous?: boolean
  onAction: () => void
}

export interface MenuGroup {
  /** Shown above the group when given. */
  title?: string
  entries: readonly MenuEntry[]
}

export interface MenuProps {
  /** Accessible name of the menu. */
  label: string
  /** The button that opens it: a `Button` or an `IconButton`. */
  trigger: ReactElement
  groups: readonly MenuGroup[]
  /** Called when it is about to open: the time to look what can be done. */
  onOpen?: () => void
}

export function Menu({ label, trigger, groups, onOpen }: MenuProps) {
  return (
    <MenuTrigger
      onOpenChange={isOpen => {
        if (isOpen) onOpen?.()
      }}
    >
      {trigger}
      <Popover className="popover" offset={4}>
        <MenuGroups label={label} groups={groups} />
      </Popover>
    </MenuTrigger>
  )
}

export interface FloatingMenuProps extends Omit<MenuProps, 'trigger' | 'onOpen'> {
  /** The element it opens at. */
  anchor: RefObject<Element | null>
  isOpen: boolean
  onClose: () => void
}

/** One menu for many plain buttons, such as those of a long table: a menu for each row costs more than the row. */
export function FloatingMenu({ label, anchor, groups, isOpen, onClose }: FloatingMenuProps) {
  return (
    <Popover
      className="popover"
      offset={4}
      aria-label={label}
      triggerRef={anchor}
      isOpen={isOpen}
      onOpenChange={open => {
        if (!open) onClose()
      }}
    >
      <MenuGroups label={label} groups={groups} onClose={onClose} />
    </Popover>
  )
}

function MenuGroups({ label, groups, onClose }: Omit<MenuProps, 'trigger' | 'onOpen'> & { onClose?: () => void }) {
  return (
    <AriaMenu className="options" aria-label={label} {...(onClose ? { onClose, autoFocus: 'first' as const } : {})}>
      {groups.map((group, index) => (
        <MenuSection
          key={group.title ?? `group-${index}`}
          className="menu-group"
          {...(group.title ? {} : { 'aria-label': label })}
          {...choiceOf(group)}
        >
          {group.title && <Header className="menu-title">{group.title}</Header>}
          {group.entries.map(entry => (
            <MenuRow key={entry.id} entry={entry} />
          ))}
        </MenuSection>
      ))}
    </AriaMenu>
  )
}

function choiceOf({ entries }: MenuGroup) {
  if (entries.every(entry => entry.isSelected === undefined)) return {}
  return {
    selectionMode: 'single' as const,
    disallowEmptySelection: true,
    selectedKeys: entries.filter(entry => entry.isSelected).map(entry => entry.id)
  }
}

function MenuRow({ entry }: { entry: MenuEntry }) {
  const Icon = entry.icon
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      className={`option menu-option ${entry.isDangerous ? 'menu-danger' : ''}`}
      isDisabled={entry.isDisabled ?? false}
      onAction={entry.onAction}
    >
      <span className="option-check">
        {entry.isSelected && <Check size={16} aria-hidden />}
        {!entry.isSelected && Icon && <Icon size={16} strokeWidth={1.75} aria-hidden />}
      </span>
      <span className="menu-words">{entry.label}</span>
      {entry.kbd && <Kbd keys={entry.kbd} />}
    </MenuItem>
  )
}
