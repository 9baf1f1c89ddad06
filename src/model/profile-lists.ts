/** Parts that the codebook keeps as indicators of their own, put together as the profile page shows them. */
import type { Family } from './indicator.ts';

export type ProfileListId =
  | 'destinations'
  | 'sectors'
  | 'employers'
  | 'titles'
  | 'degrees'
  | 'dual'
  | 'posts'
  | 'income';
export type ProfileList = {
  readonly id: ProfileListId;
  readonly family: Family;
  /** In the order shown; how each stands to the others is said by its parent in the codebook. */
  readonly indicators: readonly string[];
};

export const PROFILE_LISTS: readonly ProfileList[] = [
  {
    id: 'destinations',
    family: 'destination',
    indicators: [
      'graduates',
      'placed_graduates',
      'further_study_graduates',
      'bachelor_entrants',
      'five_year_track_entrants',
      'entrepreneurs',
    ],
  },
  {
    id: 'sectors',
    family: 'destination',
    indicators: ['sector_employed', 'primary_sector_employed', 'secondary_sector_employed', 'tertiary_sector_employed'],
  },
  {
    id: 'employers',
    family: 'destination',
    indicators: [
      'employed_graduates',
      'employed_local',
      'employed_west_northeast',
      'employed_small_firms',
      'employed_large_firms',
    ],
  },
  {
    id: 'titles',
    family: 'teachers',
    indicators: [
      'fulltime_teachers',
      'senior_title_teachers',
      'professors',
      'middle_title_teachers',
      'junior_title_teachers',
      'untitled_teachers',
    ],
  },
  {
    id: 'degrees',
    family: 'teachers',
    indicators: [
      'fulltime_teachers',
      'master_degree_teachers',
      'doctoral_degree_teachers',
      'bachelor_education_teachers',
      'graduate_education_teachers',
    ],
  },
  {
    id: 'dual',
    family: 'teachers',
    indicators: [
      'fulltime_teachers',
      'dual_quality_teachers',
      'dual_qualified_teachers',
      'senior_dual_qualified_teachers',
    ],
  },
  {
    id: 'posts',
    family: 'teachers',
    indicators: ['staff', 'fulltime_teachers', 'ideological_teachers', 'counsellors', 'class_advisers'],
  },
  {
    id: 'income',
    family: 'funding',
    indicators: [
      'total_income',
      'fiscal_income',
      'recurrent_appropriation',
      'special_appropriation',
      'own_income',
      'operating_income',
      'tuition_income',
      'other_income',
    ],
  },
];
